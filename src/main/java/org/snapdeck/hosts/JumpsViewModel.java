package org.snapdeck.hosts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Verdict;

/// The way to a host as it is typed: the jump hosts in their order, and for each how to log in there. What was chosen
/// for one is kept while others are typed.
public final class JumpsViewModel {
    /// A jump host that was typed.
    public static final class Jump {
        private final String text;
        private final ObjectProperty<LoginKind> login = new SimpleObjectProperty<>(LoginKind.AGENT);
        private final StringProperty keyFile = new SimpleStringProperty("");

        private Jump(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        ObjectProperty<LoginKind> loginProperty() {
            return login;
        }

        StringProperty keyFileProperty() {
            return keyFile;
        }

        private JumpInput input() {
            return new JumpInput(text, login.get(), keyFile.get());
        }
    }

    private final StringProperty text = new SimpleStringProperty("");
    private final Map<String, Jump> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Jump>> jumps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<JumpInput>> inputs = new ReadOnlyObjectWrapper<>(List.of());

    JumpsViewModel() {
        text.subscribe(this::arrange);
    }

    void fill(List<JumpInput> way) {
        way.forEach(jump -> {
            var shown = jump(jump.text());
            shown.login.set(jump.login());
            shown.keyFile.set(jump.keyFile());
        });
        text.set(String.join(", ", way.stream().map(JumpInput::text).toList()));
    }

    StringProperty textProperty() {
        return text;
    }

    /// The jump hosts that can be made out in the text.
    ReadOnlyObjectProperty<List<Jump>> jumpsProperty() {
        return jumps.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<JumpInput>> inputsProperty() {
        return inputs.getReadOnlyProperty();
    }

    /// The first rule that is broken.
    Verdict explain() {
        return inputs.get().stream()
                .map(JumpInput::explain)
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private void arrange(String now) {
        var found = new ArrayList<Jump>();
        Arrays.stream(now.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(this::jump)
                .forEach(found::add);
        if (!found.equals(jumps.get())) {
            jumps.set(List.copyOf(found));
        }
        gather();
    }

    private Jump jump(String part) {
        return known.computeIfAbsent(part, _ -> {
            var fresh = new Jump(part);
            fresh.login.subscribe(_ -> gather());
            fresh.keyFile.subscribe(_ -> gather());
            return fresh;
        });
    }

    private void gather() {
        inputs.set(jumps.get().stream().map(Jump::input).toList());
    }
}
