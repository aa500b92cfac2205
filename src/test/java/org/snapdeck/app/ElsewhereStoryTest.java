package org.snapdeck.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoHost;

/// Two hosts that live: one has the volumes, and the instances that use them run on the other.
final class ElsewhereStoryTest {
    @TempDir
    private Path data;

    @TempDir
    private Path computeData;

    private DemoHost compute;
    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        compute = DemoHost.start(computeData);
        console = OpenConsole.on(data);
        addComputeHost();
        console.goTo("volumes");
    }

    @AfterEach
    void close() {
        console.close();
        compute.close();
    }

    private void addComputeHost() {
        console.goTo("hosts");
        console.at("#add-host").click();
        var form = console.at("#add-host-dialog");
        form.at("#host-name").type("compute");
        form.at("#host-address").type("127.0.0.1");
        form.at("#host-port").type("" + compute.port());
        form.at("#host-user").type(compute.user());
        form.at("#host-login").click();
        console.at(".combo-box-popup").row("Key file").click();
        form.at("#host-key-file").type(compute.privateKey().toAbsolutePath().toString());
        form.at("#submit").click();
        console.at("#trust-key-dialog").shows(compute.fingerprint());
        console.at("#trust-key").click();
        console.row("compute").shows("Answers");
    }

    @Test
    void theOtherHostTellsWhatBecomesOfTheInstance() {
        var own = compute.sample().volumes().getFirst();
        try (var _ = compute.world().runInstance("db-7", own.group(), own.logicalVolume(), "vdc", 0)) {
            record("vol-2", "db-7", "/dev/vdc");
            console.row("vol-2").shows("In use").shows("db-7 on compute").click();
            console.at("#tab-attachments").click();
            tells("db-7 on compute: running, disk vdc there");

            try (var _ = compute.world().pauseInstance("db-7")) {
                tells("db-7 on compute: paused, disk vdc there");
            }
            tells("db-7 on compute: running, disk vdc there");
            theSnapshotDialogTells("db-7 on compute: running, disk vdc there");
        }
        tells("No such instance on compute: db-7");

        compute.world().unplug();
        compute.world().cutConnections();
        tells("compute does not answer: not known how db-7 stands");
        theSnapshotDialogTells("compute does not answer: not known how db-7 stands");
    }

    private void tells(String line) {
        var hosts = console.engine().inventory.picture().hosts().stream();
        hosts.filter(host -> host.name().equals("compute"))
                .forEach(host -> console.engine().lookAgain(host.id()));
        console.at(".details").shows(line);
    }

    private void theSnapshotDialogTells(String line) {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-warning").shows(line);
        dialog.text("Cancel").click();
        dialog.isGone();
    }

    private void record(String volume, String instance, String device) {
        console.choose("record-attachment", volume);
        var dialog = console.at("#record-attachment-dialog");
        dialog.at("#attachment-instance").at(".text-field").type(instance);
        dialog.at("#attachment-host").click();
        console.at(".combo-box-popup").option("compute").click();
        dialog.at("#attachment-device").type(device);
        dialog.at("#submit").click();
        dialog.isGone();
    }
}
