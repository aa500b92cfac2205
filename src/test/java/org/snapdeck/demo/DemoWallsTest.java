package org.snapdeck.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The demo host is safe on any machine.
class DemoWallsTest {

    private static final JavaClasses DEMO = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.snapdeck.demo");

    @Test
    void noProcessOfTheMachineIsEverStarted() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Runtime.class, java.lang.Process.class, ProcessHandle.class)
                .because("everything is interpreted here")
                .check(DEMO);
    }

    @Test
    void onlyItsOwnFolderIsWrittenTo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.snapdeck.demo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .because("the simulated machine's files are in its memory")
                .check(DEMO);
    }

    @Test
    void theMachineKnowsNothingOfWhatRunsOnIt() {
        noClasses()
                .that()
                .resideInAPackage("org.snapdeck.demo.machine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.snapdeck.demo",
                        "org.snapdeck.demo.shell",
                        "org.snapdeck.demo.programs",
                        "org.snapdeck.demo.lvm")
                .because("programs come and go, the machine stays")
                .check(DEMO);
    }
}
