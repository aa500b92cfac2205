package org.snapdeck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The walls of the house.
final class Walls {
    private static final List<String> ROOMS = List.of(
            "overview",
            "volumes",
            "snapshots",
            "projects",
            "attachments",
            "hosts",
            "labels",
            "inside",
            "upkeep",
            "activity",
            "tour",
            "settings");

    /// The floors, from top to bottom; packages of one floor stand side by side.
    private static final List<List<String>> FLOORS = List.of(
            List.of("app"),
            ROOMS,
            List.of("operations"),
            List.of("inventory"),
            List.of("filling"),
            List.of("lvm"),
            List.of("usage", "keyring"),
            List.of("ssh", "database"));

    private Walls() {}

    static List<Wall> all() {
        var walls = new ArrayList<Wall>();
        for (var floor = 1; floor < FLOORS.size(); floor++) {
            var above = FLOORS.subList(0, floor).stream().flatMap(List::stream).toList();
            FLOORS.get(floor).forEach(each -> walls.add(arrowsOnlyGoDown(each, above)));
        }
        ROOMS.forEach(room -> walls.add(roomsDoNotKnowEachOther(room)));
        walls.addAll(List.of(
                nothingBelowTheRoomsKnowsTheScreen(),
                inARoomOnlyTheScreenClassesKnowJavaFx(),
                aViewModelKnowsNoControl(),
                theKitKnowsNoRoom(),
                theListingKnowsNothingOfOurs(),
                usageKnowsDevicesOnly(),
                onlyTheFrontDoorKnowsTheDemoHost(),
                theDemoHostKnowsNothingOfOurs(),
                jschStaysInItsBox(),
                keyringLibrariesStayInTheirBox(),
                h2StaysInTheDatabase(),
                onlyTheKitHopsToTheScreen(),
                roomsStartNoThreads(),
                namesSayWhatAClassIs()));
        return walls;
    }

    private static Wall arrowsOnlyGoDown(String each, List<String> above) {
        return Wall.of(
                each + " knows nobody above",
                in(each).should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(above))
                        .because("whoever is below must be readable without whoever is above"),
                breaches(List.of(each), above.stream().map(Walls::home)));
    }

    private static Wall roomsDoNotKnowEachOther(String room) {
        var others = ROOMS.stream().filter(other -> !other.equals(room)).toList();
        return Wall.of(
                room + " knows no other room",
                in(room).should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(others))
                        .because("a door between two rooms is a constructor argument that app fills in"),
                breaches(List.of(room), others.stream().map(Walls::home)));
    }

    private static Wall nothingBelowTheRoomsKnowsTheScreen() {
        var below = List.of(
                "operations", "inventory", "filling", "usage", "lvm", "keyring", "ssh", "database", "demo", "listing");
        return Wall.of(
                "nothing below the rooms knows the screen",
                in(below)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "atlantafx..", packageOf("fx"))
                        .because("an HTTP front end will stand beside the window one day"),
                breaches(below, Stream.of("javafx.beans", "javafx.scene", "atlantafx.base", home("fx"))));
    }

    private static Wall inARoomOnlyTheScreenClassesKnowJavaFx() {
        return Wall.of(
                "in a room only the screen's classes know JavaFX",
                in(ROOMS)
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
                        .because("rules and operations are tested without a window"),
                breaches(
                        ROOMS.stream().filter(room -> !room.equals("tour")).toList(),
                        Stream.of("javafx.beans", "javafx.scene")));
    }

    private static Wall aViewModelKnowsNoControl() {
        return Wall.of(
                "a view-model knows no control",
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                        .because("what it holds is tested without a window"),
                Breach.from(home("snapshots"), "javafx.scene.control").named("BreachViewModel"),
                Breach.from(home("fx"), "javafx.stage").named("BreachViewModel"),
                Breach.from(home("hosts"), "javafx.fxml").named("BreachViewModel"));
    }

    private static Wall theKitKnowsNoRoom() {
        var all = Stream.concat(ROOMS.stream(), Stream.of("app", "operations", "keyring", "ssh", "database", "demo"))
                .toList();
        return Wall.of(
                "the kit knows no room",
                in("fx").should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(all))
                        .because("it serves every room alike"),
                breaches(List.of("fx"), all.stream().map(Walls::home)));
    }

    private static Wall theListingKnowsNothingOfOurs() {
        var ours = Stream.concat(FLOORS.stream().flatMap(List::stream), Stream.of("fx", "demo"))
                .toList();
        return Wall.of(
                "the listing knows nothing of ours",
                in("listing")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(ours))
                        .because("it filters and writes out whatever it is told"),
                breaches(List.of("listing"), ours.stream().map(Walls::home)));
    }

    private static Wall usageKnowsDevicesOnly() {
        var others = Stream.concat(FLOORS.stream().flatMap(List::stream), Stream.of("fx", "demo", "listing"))
                .filter(each -> !each.equals("usage") && !each.equals("ssh"))
                .toList();
        return Wall.of(
                "who uses a device is read from what a host says, and from nothing else",
                in("usage")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(others))
                        .because("a device is used alike whether or not it is a logical volume"),
                breaches(List.of("usage"), others.stream().map(Walls::home)));
    }

    private static Wall onlyTheFrontDoorKnowsTheDemoHost() {
        return Wall.of(
                "only the front door knows the demo host",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packageOf("demo"), packageOf("app"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(packageOf("demo"))
                        .because("to everybody else it is a host like any other"),
                breaches(List.of("hosts", "lvm", "fx"), Stream.of(home("demo"))));
    }

    private static Wall theDemoHostKnowsNothingOfOurs() {
        var ours = Stream.concat(FLOORS.stream().flatMap(List::stream), Stream.of("fx"))
                .toList();
        return Wall.of(
                "the demo host knows nothing of ours",
                in("demo")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(ours))
                        .because("it would prove our parser with our parser"),
                breaches(List.of("demo"), ours.stream().map(Walls::home)));
    }

    private static Wall jschStaysInItsBox() {
        return box(
                "ssh",
                "one package of 169 classes is enough for one room",
                List.of("com.jcraft"),
                "com.jcraft.jsch.JSch");
    }

    private static Wall keyringLibrariesStayInTheirBox() {
        return box(
                "keyring",
                "secrets pass through one small interface, which gives up in time",
                List.of("org.freedesktop", "com.github.javakeyring", "com.sun.jna"),
                "org.freedesktop.dbus.connections.impl.DBusConnection",
                "com.github.javakeyring.Keyring",
                "com.sun.jna.Pointer");
    }

    private static Wall h2StaysInTheDatabase() {
        return box("database", "a team's shared state will be another database", List.of("org.h2"), "org.h2.Driver");
    }

    /// @param classes of the libraries, as they really are
    private static Wall box(String box, String why, List<String> libraries, String... classes) {
        return Wall.of(
                "only " + box + " knows " + String.join(", ", libraries),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(packageOf(box))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(libraries.stream()
                                .map(library -> library + "..")
                                .toArray(String[]::new))
                        .because(why),
                Stream.of(classes)
                        .map(library -> Breach.by(home("operations"), library + " it;"))
                        .toArray(Breach[]::new));
    }

    private static Wall onlyTheKitHopsToTheScreen() {
        var hop = "void hop() { javafx.application.Platform.runLater(() -> {}); }";
        return Wall.of(
                "only the kit hops to the screen",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packageOf("fx"), packageOf("app"))
                        .should()
                        .callMethod(Platform.class, "runLater", Runnable.class)
                        .because("there is one hop back, in one place"),
                Breach.by(home("volumes"), hop),
                Breach.by(home("tour"), hop));
    }

    private static Wall roomsStartNoThreads() {
        return Wall.of(
                "rooms start no threads",
                in(Stream.concat(ROOMS.stream(), Stream.of("inventory", "filling", "lvm", "usage"))
                                .toList())
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Thread.Builder.class, ExecutorService.class)
                        .orShould()
                        .callMethod(Thread.class, "start")
                        .orShould()
                        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                        .because("slow work goes through the kit's Background, operations through their lanes"),
                Breach.by(home("volumes"), "void go() { Thread.ofVirtual().start(() -> {}); }"),
                Breach.by(home("lvm"), "java.util.concurrent.ExecutorService workers;"),
                Breach.by(home("usage"), "void go() { new Thread(() -> {}).start(); }"),
                Breach.by(home("inventory"), "void go() { Thread.startVirtualThread(() -> {}); }"));
    }

    private static Wall namesSayWhatAClassIs() {
        return Wall.of(
                "names say what a class is",
                classes()
                        .should()
                        .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Base)")
                        .because("a class that can't be named well is two classes"),
                Stream.of("Manager", "Helper", "Util", "Utils", "Impl", "Base")
                        .map(name -> Breach.by(home("lvm"), "").named("Breach" + name))
                        .toArray(Breach[]::new));
    }

    private static GivenClassesConjunction in(String room) {
        return in(List.of(room));
    }

    private static GivenClassesConjunction in(List<String> rooms) {
        return noClasses().that().resideInAnyPackage(packages(rooms));
    }

    /// One from each of these rooms into each of those packages.
    private static Breach[] breaches(List<String> rooms, Stream<String> victims) {
        var reached = victims.toList();
        return rooms.stream()
                .flatMap(room -> reached.stream().map(victim -> Breach.from(home(room), victim)))
                .toArray(Breach[]::new);
    }

    private static String home(String room) {
        return "org.snapdeck." + room;
    }

    private static String packageOf(String room) {
        return home(room) + "..";
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(Walls::packageOf).toArray(String[]::new);
    }
}
