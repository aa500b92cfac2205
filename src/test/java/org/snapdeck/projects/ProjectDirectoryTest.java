package org.snapdeck.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.ProjectTable;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.volumes.CreateVolumeRequest;

final class ProjectDirectoryTest {
    private static final Quota SMALL = new Quota(2, 0, -1, 7, false);

    private final Project shop = new Project(UUID.randomUUID(), "shop");

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private ProjectDirectory directory;

    @BeforeEach
    void open() throws Exception {
        engine = new EngineOnDemoHost(folder);
        directory = new ProjectDirectory(engine.database, engine.inventory);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void assertRefused(ThrowingCallable deed, String rule) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.verdict().key()).isEqualTo(rule));
    }

    @Test
    void aProjectIsReadAsItWasWritten() throws Exception {
        directory.add(shop, SMALL);

        var picture = engine.inventory.picture();
        assertThat(picture.project(shop.id())).contains(shop);
        assertThat(picture.quota(shop.id())).isEqualTo(SMALL);
        assertThat(picture.quota(engine.project.id())).isEqualTo(Quota.DEFAULT);
    }

    @Test
    void aProjectIsRenamedAndGivenAnotherQuota() throws Exception {
        directory.add(shop, SMALL);
        var renamed = new Project(shop.id(), "商店");

        var larger = new Quota(5, 6, 70, 8, true);
        directory.change(renamed, larger);

        assertThat(engine.inventory.picture().projects()).containsExactly(engine.project, renamed);
        assertThat(engine.inventory.picture().quota(shop.id())).isEqualTo(larger);
    }

    @Test
    void whatARuleForbidsIsNotWritten() throws Exception {
        assertRefused(() -> directory.add(new Project(UUID.randomUUID(), "Demo"), SMALL), "rule.project.name-taken");
        assertRefused(() -> directory.add(shop, new Quota(-2, 1, 1, 1, true)), "rule.project.limit");
        assertRefused(() -> directory.change(shop, SMALL), "rule.project.gone");
        assertRefused(() -> directory.delete(shop), "rule.project.gone");
        assertRefused(() -> directory.delete(engine.project), "rule.project.last");

        engine.inventory.rowsChanged();
        assertThat(engine.inventory.picture().projects()).containsExactly(engine.project);
    }

    @Test
    void aProjectWithAVolumeStaysAndAnEmptyOneGoes() throws Exception {
        directory.add(shop, SMALL);
        engine.volume("vol-1", 1);

        assertRefused(() -> directory.delete(engine.project), "rule.project.not-empty");
        directory.delete(shop);

        assertThat(engine.inventory.picture().projects()).containsExactly(engine.project);
    }

    @Test
    void nothingComesIntoAProjectThatIsGone() throws Exception {
        directory.add(shop, SMALL);
        directory.delete(shop);

        var late = new CreateVolumeRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                shop.id(),
                "late",
                "",
                ByteSize.ofGib(1),
                engine.pool("stack-volumes"));
        engine.assertRefused(engine.createVolume.request(late), "rule.project.gone");
    }

    @Test
    void aDeletedProjectCanBeBroughtBackAsItWas() throws Exception {
        directory.add(shop, SMALL);
        directory.delete(shop);

        boolean restored = engine.database.durable(handle -> ProjectTable.restore(handle, shop.id()));
        engine.inventory.rowsChanged();

        assertThat(restored).isTrue();
        assertThat(engine.inventory.picture().quota(shop.id())).isEqualTo(SMALL);
        boolean again = engine.database.durable(handle -> ProjectTable.restore(handle, shop.id()));
        assertThat(again).isFalse();
    }
}
