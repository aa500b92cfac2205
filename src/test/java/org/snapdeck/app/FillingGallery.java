package org.snapdeck.app;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.fx.Theme;

/// Pictures of what fills up, in the real console over the demo host: `mvn test -Dtest=FillingGallery` writes them to
/// `target/pictures`. It is no test, and does not run with the tests.
final class FillingGallery {
    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

    @TempDir
    private Path data;

    private OpenConsole console;
    private Painter painter;
    private TimeLapse time;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800"})
    void paint(Theme theme, int width, int height) throws Exception {
        console = OpenConsole.on(data.resolve("data"));
        try {
            painter = new Painter(console.stage(), theme, width, height);
            time = new TimeLapse(console);
            filling();
            rule();
            dead();
            pool();
        } finally {
            console.close();
        }
    }

    private void snapshot(String volume, String name, String store) {
        console.goTo("volumes");
        console.choose("create-snapshot", volume);
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#snapshot-name").type(name);
        if (!store.isEmpty()) {
            dialog.at("#small-store").click();
            dialog.at("#store-size").type(store);
        }
        dialog.at("#write-cost").isShown();
        shot("create-snapshot-" + name);
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
    }

    private void filling() {
        snapshot("vol-2", "monday", "");
        snapshot("vol-2", "tuesday", "0.5");
        snapshot("vol-2", "wednesday", "1");
        console.goTo("snapshots");
        console.row("wednesday").click();
        console.press(KeyCode.ENTER);
        console.at("#tab-overview").click();
        shot("no-samples-yet");
        time.halfAnHourOfWriting(IDLE, 64L << 20);
        console.row("wednesday").shows("full in");
        shot("wednesday");
        console.row("tuesday").click();
        shot("tuesday");
        console.row("monday").click();
        shot("monday");
        console.goTo("volumes");
        console.row("vol-2").click();
        console.press(KeyCode.ENTER);
        console.at("#tab-overview").click();
        shot("volume");
        console.goTo("overview");
        painter.scrollDown();
        shot("overview");
        console.at("#warning-levels").click();
        var dialog = console.at("#warning-levels-dialog");
        shot("levels");
        dialog.at("#data-warning").type("90");
        shot("levels-wrong");
        dialog.at("#data-warning").type("20");
        dialog.at("#data-critical").type("30");
        dialog.at("#submit").click();
        shot("overview-pool");
        painter.scrollUp();
        shot("overview-alarm");
    }

    private void rule() {
        console.goTo("snapshots");
        console.choose("edit-store-rule", "wednesday");
        var dialog = console.at("#edit-store-rule-dialog");
        shot("rule");
        dialog.at("#rule-ceiling").type("lots");
        shot("rule-wrong");
        dialog.at("#rule-ceiling").type("1");
        dialog.at("#rule-above").type("30");
        dialog.at("#submit").click();
        time.look();
        console.row("wednesday").shows("Store fills up").click();
        shot("rule-stuck");
        console.choose("edit-store-rule", "wednesday");
        shot("rule-there");
        console.at("#remove").click();
    }

    private void pool() {
        console.goTo("volumes");
        console.choose("create-snapshot", "thin-1");
        shot("insist");
        console.at("#cancel").click();
        console.at("#warning-levels").click();
        console.at("#data-warning").type("10");
        console.at("#data-critical").type("20");
        console.at("#submit").click();
        console.choose("create-snapshot", "thin-1");
        console.at("#insistence").isShown();
        shot("insist-critical");
        console.at("#insistence-reason").type("the disks come tomorrow");
        console.at("#create-snapshot-dialog").at("#submit").click();
        console.at("#close").text("Close").click();
        console.goTo("activity");
        console.row("thin-1-snapshot").click();
        console.at("#tab-overview").click();
        shot("insist-activity");
        console.goTo("volumes");
        console.at("#create-volume").click();
        shot("insist-volume");
        painter.closeDialogs();
    }

    private void dead() {
        console.demo().world().write(GROUP, IDLE, 256L << 20);
        time.look();
        console.goTo("snapshots");
        console.row("tuesday").shows("Dead").click();
        shot("dead");
        console.row("tuesday").at(".row-menu").click();
        shot("dead-menu");
        painter.closeMenus();
    }

    private void shot(String name) {
        painter.paint("filling-" + name);
    }
}
