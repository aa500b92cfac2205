package org.snapdeck.hosts;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.operations.SavedSecret;

/// Whether a password or passphrase is to be remembered in the system's keyring. The tick says what will be in the
/// keyring afterwards; until the keyring has answered, there is nothing to tick.
public final class RememberViewModel {
    private final Words words;
    private final ObjectProperty<LoginKind> login = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<SavedSecret>> saved = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty wanted = new SimpleBooleanProperty();

    RememberViewModel(LoginKind login, Words words) {
        this.words = words;
        this.login.set(login);
    }

    /// The keyring has answered.
    void learn(SavedSecret now) {
        saved.set(Optional.of(now));
        wanted.set(now.held());
    }

    ObjectProperty<LoginKind> loginProperty() {
        return login;
    }

    BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Whether there is a keyring to remember it in.
    BooleanBinding offered() {
        return Bindings.createBooleanBinding(this::isUsable, saved);
    }

    /// Whether there is a secret in it now.
    BooleanBinding held() {
        return Bindings.createBooleanBinding(
                () -> saved.get().filter(SavedSecret::held).isPresent(), saved);
    }

    StringBinding label() {
        return Bindings.createStringBinding(
                () -> saved.get()
                        .filter(it -> it.keyring().isUsable())
                        .map(it -> words.text("hosts.remember", words.text("hosts.keyring." + word(it.keyring()))))
                        .orElse(""),
                saved);
    }

    StringBinding forgetting() {
        return Bindings.createStringBinding(
                () -> words.text(
                        login.get() == LoginKind.PASSWORD
                                ? "hosts.forget-saved.password"
                                : "hosts.forget-saved.passphrase"),
                login);
    }

    /// What there is to know beside the tick, or instead of it; empty when there is nothing.
    StringBinding note() {
        return Bindings.createStringBinding(this::sentence, saved);
    }

    private String sentence() {
        if (saved.get().isEmpty()) {
            return "";
        }
        var known = saved.get().get();
        if (!known.keyring().isUsable()) {
            return words.text("hosts.keyring." + word(known.keyring()));
        }
        if (known.refused()) {
            return words.text("hosts.remember.refused");
        }
        return known.held() ? words.text("hosts.remember.held") : "";
    }

    RememberChoice choice() {
        if (!isUsable() || login.get() == LoginKind.AGENT || login.get() == LoginKind.QUESTIONS) {
            return RememberChoice.LEAVE;
        }
        if (wanted.get()) {
            return RememberChoice.KEEP;
        }
        return held().get() ? RememberChoice.FORGET : RememberChoice.LEAVE;
    }

    private boolean isUsable() {
        return saved.get().filter(it -> it.keyring().isUsable()).isPresent();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
