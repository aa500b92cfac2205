package org.snapdeck.hosts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.LimitsView;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.listing.Fact;

/// Binds the list of what can be adopted to the view-model.
final class AdoptVolumesController {
    private final AdoptVolumesViewModel model;
    private final Words words;
    private final HostWords told;
    private final LiveTable<AdoptRow> table;

    @FXML
    private ComboBox<Project> project;

    @FXML
    private StackPane place;

    @FXML
    private LimitsView limits;

    AdoptVolumesController(AdoptVolumesViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.told = new HostWords(words);
        this.table = new LiveTable<>(words, AdoptRow::uuid, columns());
    }

    @FXML
    private void initialize() {
        project.getItems().setAll(model.projects());
        project.setConverter(projectNames());
        project.setValue(model.projectProperty().get().orElse(null));
        project.valueProperty().subscribe(chosen -> model.projectProperty().set(Optional.ofNullable(chosen)));
        table.identifiedBy("adopt-table").whenEmpty(EmptyState.of(Feather.HARD_DRIVE, words.text("adopt.empty")));
        place.getChildren().setAll(table.view());
        model.rowsProperty().subscribe(table::update);
        model.limitsProperty().subscribe(limits::show);
    }

    private List<Column<AdoptRow>> columns() {
        var columns = new Columns<AdoptRow>(words);
        return List.of(
                columns.of("adopt.pick", Comparator.comparing(AdoptRow::picked), () -> new PickCell(model))
                        .width(56),
                columns.twoLine("adopt.volume", row -> row.stray().path(), this::remark)
                        .width(240),
                columns.size("column.size", row -> row.stray().volume().size().bytes()),
                columns.text("column.used-by", row -> told.use(row.stray()))
                        .telling(Fact.text("used", row -> told.use(row.stray())))
                        .width(200),
                columns.of("adopt.name", Comparator.comparing(AdoptRow::name), () -> new AdoptNameCell(model))
                        .telling(Fact.text("name", AdoptRow::name))
                        .width(200));
    }

    /// Why it can't be adopted, or what else there is to know.
    private String remark(AdoptRow row) {
        if (row.stray().adoptable() instanceof Verdict.Refused refused) {
            return words.refusal(refused);
        }
        return row.stray().wasOurs() ? words.text("adopt.was-ours") : "";
    }

    private StringConverter<Project> projectNames() {
        return new StringConverter<>() {
            @Override
            public String toString(Project shown) {
                return shown == null ? "" : shown.name();
            }

            @Override
            public Project fromString(String text) {
                throw new UnsupportedOperationException("nobody types a project");
            }
        };
    }
}
