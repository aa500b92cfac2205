package org.snapdeck.hosts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.TwoLines;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Verdict;

/// What is on the selected host and nobody's here.
final class StraysCell implements RowView<HostRow> {
    private static final int MOST = 100;

    private final HostsViewModel model;
    private final Words words;
    private final HostWords told;
    private final Label sentence = new Label();
    private final Button adopt = new Button();
    private final VBox lines = new VBox();
    private final VBox root = new VBox(sentence, adopt, lines);
    private final HostDialogs dialogs;

    StraysCell(Words words, HostsViewModel model, HostDialogs dialogs) {
        this.words = words;
        this.model = model;
        this.dialogs = dialogs;
        this.told = new HostWords(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        adopt.setText(words.text("action.adopt-volumes"));
        lines.getStyleClass().add("gap-8");
        root.getStyleClass().add("gap-12");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(HostRow row) {
        var verdict = model.explainAdoption(row);
        sentence.setText(
                verdict instanceof Verdict.Refused refused
                        ? words.refusal(refused)
                        : words.text("hosts.strays-count", row.strays().size()));
        adopt.setDisable(!verdict.isAllowed());
        adopt.setOnAction(_ -> dialogs.adopt(row.host()));
        lines.getChildren()
                .setAll(model.strays(row.id()).stream()
                        .limit(MOST)
                        .map(this::line)
                        .toList());
        if (row.strays().size() > MOST) {
            lines.getChildren()
                    .add(new Label(words.text("hosts.strays-more", row.strays().size() - MOST)));
        }
    }

    private Node line(Stray stray) {
        var line = new TwoLines();
        line.show(stray.path() + "  " + words.size(stray.volume().size().bytes()), told.use(stray));
        return line;
    }
}
