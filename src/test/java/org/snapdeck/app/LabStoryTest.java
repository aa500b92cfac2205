package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.fx.Words;
import org.snapdeck.lab.LabHost;

/// The main job through the window, on a real LVM host that the person has to add first. What the host has is
/// read there, as root, by no code of ours.
@Tag("lab")
final class LabStoryTest {
    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();
    private final String group = lab.property("thickGroup");
    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = OpenConsole.withoutDemo(data);
    }

    @AfterEach
    void close() {
        console.close();
        lab.root("lvremove -y -S 'lv_tags=snapdeck.name=" + base64url("ledger") + "' " + group);
    }

    @Test
    void aSnapshotIsTakenOfAnAttachedVolumeAndBothAreDeleted() {
        addHost();
        createVolume("ledger");
        var volume = onlyOneOnHost("snapdeck.name=" + base64url("ledger"));
        recordAttachment("ledger");
        takeSnapshot("ledger");

        var snapshot = onlyOneOnHost("snapdeck.name=" + base64url("ledger-snapshot"));
        assertThat(snapshot).startsWith("_snapshot-");
        assertThat(onHost("origin", "lv_name=" + snapshot)).containsExactly(volume);
        assertThat(onHost("lv_tags", "lv_name=" + snapshot))
                .singleElement()
                .asString()
                .contains("snapdeck.id=" + snapshot.substring("_snapshot-".length()))
                .contains("snapdeck.volume=" + volume.substring("volume-".length()))
                .contains("snapdeck.op=")
                .contains("snapdeck.project=");

        compareOverview();
        console.goTo("snapshots");
        delete("snapshot", "ledger-snapshot");
        assertThat(onHost("lv_name", "lv_name=" + snapshot)).isEmpty();
        console.goTo("volumes");
        removeAttachment("ledger");
        delete("volume", "ledger");
        assertThat(onHost("lv_name", "lv_name=" + volume)).isEmpty();
    }

    private void addHost() {
        console.goTo("hosts");
        console.at("#add-host").click();
        var form = console.at("#add-host-dialog");
        form.at("#host-name").type("lab");
        form.at("#host-address").type(lab.property("host"));
        form.at("#host-port").type(lab.property("port"));
        form.at("#host-user").type(lab.property("user"));
        form.at("#host-login").click();
        console.at(".combo-box-popup").row("Key file").click();
        form.at("#host-key-file")
                .type(Path.of(lab.property("key")).toAbsolutePath().toString());
        form.at("#submit").click();

        console.at("#trust-key-dialog").shows(lab.property("fingerprint"));
        console.at("#trust-key").click();
        console.row("lab").shows("Answers");
    }

    private void createVolume(String name) {
        console.goTo("volumes");
        console.at("#create-volume").click();
        var form = console.at("#create-volume-dialog");
        form.at("#volume-name").type(name);
        form.at("#volume-size").type("1");
        form.at("#volume-pool").click();
        console.at(".combo-box-popup").option(group + " on lab").click();
        form.at("#submit").click();
        form.at("#close").text("Close").click();
        console.row(name).shows("Available");
    }

    private void recordAttachment(String volume) {
        console.choose("record-attachment", volume);
        var form = console.at("#record-attachment-dialog");
        form.at("#attachment-instance").at(".text-field").type("vm-9");
        form.at("#attachment-device").type("/dev/vdb");
        form.at("#submit").click();
        console.row(volume).shows("In use");
    }

    private void removeAttachment(String volume) {
        console.choose("remove-attachment", volume);
        console.at("#remove-attachment-dialog").at("#submit").click();
        console.row(volume).shows("Available");
    }

    private void takeSnapshot(String volume) {
        console.choose("create-snapshot", volume);
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-warning").shows("Attached to vm-9 as /dev/vdb");
        dialog.at("#submit").isDisabled();
        dialog.at("#acknowledge").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row(volume + "-snapshot").shows("Available");
    }

    private void delete(String what, String name) {
        console.choose("delete-" + what, name);
        var dialog = console.at("#delete-" + what + "-dialog");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.row(name).isGone();
    }

    /// Its figures are those of the host's own tools.
    private void compareOverview() {
        console.goTo("overview");
        var free = lab.root("vgs --noheadings --nosuffix --units b -o vg_free " + group)
                .strip();
        console.at("#overview-hosts")
                .shows(size(Long.parseLong(free)) + " free")
                .shows("Volumes " + size(sizes("lv_role!=snapshot")))
                .shows("Snapshot stores " + size(sizes("lv_role=thicksnapshot")));
    }

    private long sizes(String selection) {
        return onHost("lv_size --nosuffix --units b", selection).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String size(long bytes) {
        return Words.english().size(bytes);
    }

    private String onlyOneOnHost(String tag) {
        var names = onHost("lv_name", "lv_tags=" + tag);
        assertThat(names).hasSize(1);
        return names.getFirst();
    }

    private List<String> onHost(String field, String selection) {
        return lab.root("lvs --noheadings -o " + field + " -S '" + selection + "' " + group)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
