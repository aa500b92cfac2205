package org.snapdeck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The walls of the house stand, and none of them is painted on: each is seen to stop what is planted in its way.
final class ArchitectureTest {
    private static final List<Wall> WALLS = Walls.all();

    private static final List<Breach> BREACHES =
            WALLS.stream().flatMap(wall -> wall.breaches().stream()).distinct().toList();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.snapdeck");

    @TempDir
    private static Path folder;

    private static JavaClasses planted;

    @BeforeAll
    static void plant() throws IOException {
        var command = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
        for (var number = 0; number < BREACHES.size(); number++) {
            for (var source : BREACHES.get(number).sources(number)) {
                var file = folder.resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
                command.add(file.toString());
            }
        }
        var exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
        assertThat(exit).as("the breaches compile").isZero();
        planted = new ClassFileImporter().importPath(folder);
    }

    @Test
    void thereIsAHouseToLookAt() {
        assertThat(HOUSE).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @FieldSource("WALLS")
    void theHouseKeepsTo(Wall wall) {
        wall.rule().check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("WALLS")
    void nothingGetsThrough(Wall wall) {
        assertThat(wall.breaches())
                .allSatisfy(
                        breach -> assertThat(wall.rule().evaluate(only(breach)).hasViolation())
                                .as("%s stops %s", wall, breach)
                                .isTrue());
    }

    private static JavaClasses only(Breach breach) {
        return planted.that(resideInAPackage(breach.home(BREACHES.indexOf(breach))));
    }
}
