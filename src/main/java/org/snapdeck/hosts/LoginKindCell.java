package org.snapdeck.hosts;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;

/// A list to choose a kind of login from.
final class LoginKindCell {
    private LoginKindCell() {}

    static void fill(ComboBox<LoginKind> box, Words words) {
        box.getItems().setAll(LoginKind.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(LoginKind kind) {
                return new HostWords(words).login(kind);
            }

            @Override
            public LoginKind fromString(String text) {
                throw new UnsupportedOperationException("nobody types a kind of login");
            }
        });
    }
}
