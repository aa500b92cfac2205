package org.snapdeck.hosts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;

/// How the selected host answers and what to do if it does not; below that, what is known of it.
final class HostCell implements RowView<HostRow> {
    private final Words words;
    private final HostWords told;
    private final HostDialogs dialogs;
    private final VBox trouble = new VBox();
    private final DetailsGrid grid;
    private final VBox root;
    private Optional<HostTrouble> shown = Optional.empty();

    HostCell(Words words, HostDialogs dialogs) {
        this.words = words;
        this.told = new HostWords(words);
        this.dialogs = dialogs;
        this.grid = new DetailsGrid(words);
        trouble.getStyleClass().add("gap-8");
        trouble.managedProperty().bind(trouble.visibleProperty());
        root = new VBox(trouble, grid);
        root.getStyleClass().add("gap-16");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(HostRow row) {
        showTrouble(row);
        var host = row.host();
        grid.clear()
                .add("column.state", new StatusChip(words, told.status(row)))
                .add("hosts.seen", row.seenAt().map(words::exactDate).orElseGet(() -> words.text("hosts.never-seen")))
                .addCode("hosts.address", told.address(host))
                .add("hosts.login", told.login(host.login()));
        if (!host.jumps().isEmpty()) {
            grid.addCode("hosts.jumps", told.jumps(host));
        }
        host.keyFile().ifPresent(file -> grid.addCode("hosts.key-file", file.toString()));
        grid.add("hosts.lvm", told.version(row))
                .add("hosts.groups", told.groups(row))
                .add("hosts.volumes", words.text("hosts.volumes-count", row.volumes()))
                .addCode("column.id", host.id().toString());
    }

    /// What somebody has unfolded stays so, as long as it is the same failure.
    private void showTrouble(HostRow row) {
        var now = row.trouble();
        trouble.setVisible(now.isPresent());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        trouble.getChildren().clear();
        now.ifPresent(why -> trouble.getChildren().add(new Banner(tone(row), told.problem(why), words)));
        told.remedy(row.remedy()).ifPresent(text -> {
            var button = new Button(text);
            button.setId("host-remedy");
            button.setOnAction(_ -> dialogs.heal(row.host(), row.remedy()));
            trouble.getChildren().add(button);
        });
    }

    private Tone tone(HostRow row) {
        return told.status(row).tone();
    }
}
