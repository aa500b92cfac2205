package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second project with its own quota: what is made in it is shown in it, and it goes when it is empty.
final class ProjectsStoryTest {
    @TempDir
    private Path data;

    @Test
    void aProjectComesIsFilledEmptiedAndGoes() throws Exception {
        try (var console = OpenConsole.on(data)) {
            create(console);
            fill(console);
            console.choose("delete-volume", "log");
            console.at("#delete-volume-dialog").at("#submit").click();
            console.at("#delete-volume-dialog").at("#close").click();
            console.row("log").isGone();
            delete(console);
        }
    }

    private static void create(OpenConsole console) {
        console.at(".project-chooser").click();
        console.at("#all-projects").click();
        console.row("demo").shows("Shown in the window").shows("6 of 10");
        console.at("#create-project").click();
        var dialog = console.at("#project-dialog");
        dialog.at("#submit").isDisabled();
        dialog.at("#project-name").type("Demo");
        dialog.shows("There is already a project named demo");
        dialog.at("#project-name").type("日志");
        dialog.at("#quota-volumes").type("many");
        dialog.shows("A limit is a whole number");
        dialog.at("#submit").isDisabled();
        dialog.at("#quota-volumes").type("1");
        dialog.at("#quota-snapshots-count").click();
        dialog.at("#submit").click();
        dialog.isGone();
        console.row("日志").shows("0 of 1").shows("| No |");
    }

    private static void fill(OpenConsole console) {
        console.choose("choose-project", "日志");
        console.at(".project-chooser").shows("日志");
        console.at(".empty-state").shows("This project has no volumes yet");
        console.at("#create-volume").click();
        var dialog = console.at("#create-volume-dialog");
        dialog.at("#volume-name").type("log");
        dialog.at("#submit").click();
        dialog.shows("Read back from the host");
        dialog.at("#close").click();
        console.row("log").shows("Available");

        console.at("#create-volume").click();
        dialog.at("#volume-name").type("log-2");
        dialog.shows("The project has 1 of the 1 volumes it may have");
        dialog.at("#submit").isDisabled();
        dialog.text("Cancel").click();

        console.goTo("projects");
        console.row("日志").click();
        console.row("日志").at(".row-menu").click();
        console.at("#action-delete-project").shows("still has 1 volume and no snapshots");
        console.at("#action-edit-project").click();
        var edit = console.at("#project-dialog");
        edit.shows("1 used now");
        edit.at("#quota-volumes").type("-1");
        edit.at("#project-name").type("日志与备份");
        edit.at("#submit").click();
        edit.isGone();
        console.row("日志与备份").shows("1, no limit");
        console.at(".project-chooser").shows("日志与备份");
        console.goTo("volumes");
    }

    private void delete(OpenConsole console) throws Exception {
        console.goTo("projects");
        console.choose("delete-project", "日志与备份");
        console.at(".dialog").text("Delete Project").click();
        console.row("日志与备份").isGone();
        console.at(".project-chooser").shows("demo");
        assertThat(console.rows()).hasSize(1);
        console.goTo("volumes");
        console.row("vol-1").shows("In use");
    }

    @Test
    void theOverviewTellsWhatIsUsedOfProjectsAndPools() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.row("vol-1").shows("In use");
            console.goTo("overview");
            console.at("#overview-project").shows("Quota of demo");
            console.at("#overview-limits").shows("6 of 10").shows("0 of 10").shows("16 of 1,000");
            console.at("#overview-hosts")
                    .shows("stack-volumes")
                    .shows("committed")
                    .shows("Thin pool stack-volumes-pool");
            console.at("#overview-projects")
                    .shows("demo")
                    .shows("6 of 10")
                    .shows("0 of 10")
                    .shows("16 of 1,000")
                    .shows("Volumes 16 GiB");
        }
    }

    @Test
    void theWindowComesBackWithTheProjectItShowed() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.goTo("projects");
            console.at("#create-project").click();
            var dialog = console.at("#project-dialog");
            dialog.at("#project-name").type("zoo");
            dialog.at("#submit").click();
            dialog.isGone();
            console.choose("choose-project", "zoo");
            console.at(".project-chooser").shows("zoo");
        }
        try (var console = OpenConsole.on(data)) {
            console.at(".project-chooser").shows("zoo");
            console.at(".empty-state").shows("no volumes yet");
        }
    }
}
