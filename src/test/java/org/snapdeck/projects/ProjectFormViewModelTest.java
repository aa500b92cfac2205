package org.snapdeck.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;
import org.snapdeck.inventory.SamplePicture;

final class ProjectFormViewModelTest {
    @TempDir
    private Path folder;

    private Database database;
    private Inventory inventory;
    private ProjectDirectory directory;
    private SimpleObjectProperty<Picture> picture;

    @BeforeEach
    void open() throws Exception {
        database = ReadyTables.open(folder);
        inventory = new Inventory(database);
        directory = new ProjectDirectory(database, inventory);
        picture = new SimpleObjectProperty<>(inventory.picture());
        inventory.listen(picture::set);
        directory.add(SamplePicture.PROJECT, Quota.DEFAULT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ProjectFormViewModel form(Optional<ProjectRow> before) {
        return new ProjectFormViewModel(before, picture, directory, Words.english(), Background.sameThread());
    }

    private ProjectFormViewModel ofUsed() {
        return form(Optional.of(new ProjectRow(SamplePicture.PROJECT, Quota.DEFAULT, new QuotaUse(3, 2, 38, 2), true)));
    }

    @Test
    void aNewProjectBeginsWithCindersQuota() {
        var form = form(Optional.empty());

        assertThat(form.reasonProperty().get()).contains("needs a name");
        assertThat(form.nameProblemProperty().get()).isEmpty();
        form.nameProperty().set(" 订单 ");
        form.limits().volumes().textProperty().set("3");
        form.snapshotsCountProperty().set(false);
        assertThat(form.reasonProperty().get()).isEmpty();
        form.submit();

        assertThat(form.noting().doneProperty().get()).isTrue();
        var made = picture.get().projects().getLast();
        assertThat(made.name()).isEqualTo("订单");
        assertThat(picture.get().quota(made.id())).isEqualTo(new Quota(3, 10, 1000, -1, false));
    }

    @Test
    void aNameThatIsTakenIsToldBesideTheName() {
        var form = form(Optional.empty());

        form.nameProperty().set("web SHOP");

        assertThat(form.nameProblemProperty().get()).contains("already a project named Web shop");
        form.submit();
        assertThat(form.noting().doneProperty().get()).isFalse();
        assertThat(picture.get().projects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "-2", "1.5", "9999999999", "１０"})
    void aLimitThatIsNoneIsToldBesideIt(String typed) {
        var form = ofUsed();

        form.limits().gigabytes().textProperty().set(typed);

        assertThat(form.limits().gigabytes().problemProperty().get()).contains("whole number");
        assertThat(form.reasonProperty().get()).contains("whole number");
    }

    @Test
    void aLimitBelowWhatIsUsedIsTakenAndSaysWhatThatMeans() {
        var form = ofUsed();
        assertThat(form.limits().volumes().hintProperty().get()).isEqualTo("3 used now.");

        form.limits().volumes().textProperty().set("2");

        assertThat(form.limits().volumes().hintProperty().get()).contains("3 used now", "nothing new");
        form.submit();
        assertThat(picture.get().quota(SamplePicture.PROJECT.id()).volumes()).isEqualTo(2);
    }

    @Test
    void withoutAChangeThereIsNothingToSave() {
        var form = ofUsed();

        assertThat(form.reasonProperty().get()).contains("Nothing has been changed");
        form.nameProperty().set("Web shop 2");
        assertThat(form.reasonProperty().get()).isEmpty();
    }

    @Test
    void aProjectThatWasDeletedMeanwhileIsToldAtOnce() throws Exception {
        directory.add(new Project(SamplePicture.id("other"), "other"), Quota.DEFAULT);
        var form = ofUsed();
        form.nameProperty().set("Web shop 2");

        directory.delete(SamplePicture.PROJECT);

        assertThat(form.reasonProperty().get()).contains("was deleted");
    }
}
