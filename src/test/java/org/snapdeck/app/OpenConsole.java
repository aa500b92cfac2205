package org.snapdeck.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.demo.DemoClient;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.fx.Words;
import org.snapdeck.keyring.AbsentKeyring;
import org.snapdeck.keyring.Keyring;
import org.snapdeck.ssh.OpenSsh;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The console in its own window, on a data folder, with somebody before it who reads, presses and types.
final class OpenConsole implements AutoCloseable {

    private static final long PATIENCE = 60_000;

    private final Backstage backstage;
    private final Console console;
    private final Stage stage;
    private final Screen screen;

    private OpenConsole(Path data, DemoWish wish, Keyring keyring) throws Exception {
        // What threads of an earlier test said in their last moments is not this one's.
        WaitForAsyncUtils.clearExceptions();
        FxToolkit.registerPrimaryStage();
        ReadyTables.in(data);
        backstage = Backstage.open(
                new Options(data, false, wish, Optional.empty(), true),
                new Engine(data, keyring, new OpenSsh(data.resolve("home"), data.resolve("etc"), true)));
        console = onScreen(() -> new Console(backstage, Words.english()));
        stage = onScreen(Stage::new);
        screen = onScreen(() -> {
            console.open(stage);
            return new Screen(stage.getScene());
        });
    }

    /// As a start without options: with the demo host at first, and then as it was left.
    static OpenConsole on(Path data) throws Exception {
        return on(data, new AbsentKeyring());
    }

    static OpenConsole on(Path data, Keyring keyring) throws Exception {
        return new OpenConsole(data, DemoWish.AS_BEFORE, keyring);
    }

    static OpenConsole withoutDemo(Path data) throws Exception {
        return new OpenConsole(data, DemoWish.UNWANTED, new AbsentKeyring());
    }

    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
    }

    Stage stage() {
        return stage;
    }

    Engine engine() {
        return backstage.engine();
    }

    /// The demo host itself, to which things happen that the console has no part in.
    DemoHost demo() {
        return backstage.demo().orElseThrow();
    }

    /// The snapshots that the demo host has with their origins, as its own `lvs` tells another client.
    List<String> snapshotsOnDemoHost() throws Exception {
        try (var client = DemoClient.connect(demo())) {
            var answer = client.run("sudo -n lvs --noheadings -o lv_name,origin", "");
            return answer.out()
                    .lines()
                    .map(line -> line.strip().replaceAll(" +", " "))
                    .filter(line -> line.contains(" "))
                    .toList();
        }
    }

    /// The size of a volume as the demo host's own `lvs` tells another client.
    String sizeOnDemoHost(String volume) throws Exception {
        try (var client = DemoClient.connect(demo())) {
            return client.run("sudo -n lvs --noheadings -o lv_size " + volume, "")
                    .out()
                    .strip();
        }
    }

    /// Whether a program runs there now.
    boolean runsOnDemoHost(String program) {
        try (var client = DemoClient.connect(demo())) {
            return !client.run("grep -lx " + program + " /proc/[0-9]*/comm", "")
                    .out()
                    .isBlank();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /// Whether the host counts for us now how much is written. The pattern does not match itself.
    boolean countsWritesOnDemoHost() {
        try (var client = DemoClient.connect(demo())) {
            return !client.run("grep -l snapdeck-[w]rites /proc/[0-9]*/cmdline", "")
                    .out()
                    .isBlank();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /// A colleague runs a command there.
    void onDemoHost(String command) {
        try (var client = DemoClient.connect(demo())) {
            client.run(command, "");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /// Has a program open a volume of the demo host without the console noticing before it has done something.
    DemoWorld.Hold usedWhileNobodyLooks(String group, String volume, String program, Runnable deed) {
        try (var _ = demo().world().freeze()) {
            var use = demo().world().openVolume(group, volume, program);
            deed.run();
            return use;
        }
    }

    /// A colleague takes what is left of a group on the demo host.
    void fill(String group) {
        try {
            demo().world().fill(group);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// What happens in the very moment after a request was written down, before anything is sent.
    void onceRequested(Runnable happening) {
        var operations = backstage.engine().operations;
        var before = operations.recent(1);
        var done = new AtomicBoolean();
        operations.listen(() -> {
            if (!operations.recent(1).equals(before) && done.compareAndSet(false, true)) {
                happening.run();
            }
        });
    }

    /// @param page such as `volumes`
    void goTo(String page) {
        screen.at("#nav-" + page).click();
    }

    Place at(String selector) {
        return screen.at(selector);
    }

    /// A row of the page that is open.
    Place row(String name) {
        return screen.at(".live-table").row(name);
    }

    /// @param action such as `create-snapshot`
    void choose(String action, String name) {
        row(name).at(".row-menu").click();
        screen.at("#action-" + action).click();
    }

    /// Presses these keys at once; the focus is where it is.
    void press(KeyCode... keys) {
        onScreen(() -> {
            screen.press(keys);
            return true;
        });
    }

    List<String> rows() {
        return screen.at(".live-table").rows();
    }

    /// What stands in the rows of the open page, without what only says how long ago something was.
    List<String> lastingRows() {
        return lasting(rows());
    }

    void showsLastingRows(List<String> rows) {
        screen.at(".live-table")
                .showsRows("stand as " + rows, now -> lasting(now).equals(rows));
    }

    private static List<String> lasting(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("[^|]*( ago|just now)[^|]*", ""))
                .toList();
    }

    /// Waits until something has come about that is not on the screen.
    void until(String what, BooleanSupplier condition) {
        screen.until(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.close();
            return true;
        });
        console.close();
    }
}
