package org.snapdeck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The walls of the house.
final class ArchitectureTest {
    private static final List<String> ROOMS =
            List.of("volumes", "snapshots", "attachments", "hosts", "activity", "tour", "settings");

    /// The floors, from top to bottom; packages of one floor stand side by side.
    private static final List<List<String>> FLOORS = List.of(
            List.of("app"),
            ROOMS,
            List.of("operations"),
            List.of("inventory"),
            List.of("usage", "lvm", "keyring"),
            List.of("ssh", "database"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.snapdeck");

    @Test
    void thereIsAHouseToLookAt() {
        assertThat(HOUSE).hasSizeGreaterThan(100);
    }

    @Test
    void arrowsOnlyGoDown() {
        for (var floor = 1; floor < FLOORS.size(); floor++) {
            var above = FLOORS.subList(0, floor).stream().flatMap(List::stream).toList();
            check(noClasses()
                    .that()
                    .resideInAnyPackage(packages(FLOORS.get(floor)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(above))
                    .because("whoever is below must be readable without whoever is above"));
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void roomsDoNotKnowEachOther(String room) {
        var others = ROOMS.stream().filter(other -> !other.equals(room)).toList();
        check(noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(others))
                .because("a door between two rooms is a constructor argument that app fills in"));
    }

    @Test
    void nothingBelowTheRoomsKnowsTheScreen() {
        check(noClasses()
                .that()
                .resideInAnyPackage(packages(
                        List.of("operations", "inventory", "usage", "lvm", "keyring", "ssh", "database", "demo")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", packageOf("fx"))
                .because("an HTTP front end will stand beside the window one day"));
    }

    @Test
    void inARoomOnlyTheScreenClassesKnowJavaFx() {
        check(noClasses()
                .that()
                .resideInAnyPackage(packages(ROOMS))
                .and()
                .resideOutsideOfPackage(packageOf("tour"))
                .and()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .haveSimpleNameNotEndingWith("ViewModel")
                .and()
                .haveSimpleNameNotEndingWith("Cell")
                .and()
                .haveSimpleNameNotEndingWith("Page")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("rules and operations are tested without a window"));
    }

    @Test
    void aViewModelKnowsNoControl() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .because("what it holds is tested without a window"));
    }

    @Test
    void theKitKnowsNoRoom() {
        check(noClasses()
                .that()
                .resideInAPackage(packageOf("fx"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(Stream.concat(
                                ROOMS.stream(), Stream.of("app", "operations", "keyring", "ssh", "database", "demo"))
                        .toList()))
                .because("it serves every room alike"));
    }

    @Test
    void onlyTheFrontDoorKnowsTheDemoHost() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("demo"), packageOf("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("demo"))
                .because("to everybody else it is a host like any other"));
    }

    @Test
    void theDemoHostKnowsNothingOfOurs() {
        check(noClasses()
                .that()
                .resideInAPackage(packageOf("demo"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(Stream.concat(FLOORS.stream().flatMap(List::stream), Stream.of("fx"))
                        .toList()))
                .because("it would prove our parser with our parser"));
    }

    @Test
    void jschStaysInItsBox() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("ssh"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.jcraft..")
                .because("one package of 169 classes is enough for one room"));
    }

    @Test
    void keyringLibrariesStayInTheirBox() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("keyring"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.freedesktop..", "com.github.javakeyring..", "com.sun.jna..")
                .because("secrets pass through one small interface, which gives up in time"));
    }

    @Test
    void h2StaysInTheDatabase() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("database"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.h2..")
                .because("a team's shared state will be another database"));
    }

    @Test
    void onlyTheKitHopsToTheScreen() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("fx"), packageOf("app"))
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("there is one hop back, in one place"));
    }

    @Test
    void roomsStartNoThreads() {
        check(noClasses()
                .that()
                .resideInAnyPackage(packages(Stream.concat(ROOMS.stream(), Stream.of("inventory", "lvm", "usage"))
                        .toList()))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.Builder.class, java.util.concurrent.ExecutorService.class)
                .because("slow work goes through the kit's Background, operations through their lanes"));
    }

    @Test
    void namesSayWhatAClassIs() {
        check(classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Base)")
                .because("a class that can't be named well is two classes"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String packageOf(String room) {
        return "org.snapdeck." + room + "..";
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }
}
