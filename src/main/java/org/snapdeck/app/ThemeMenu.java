package org.snapdeck.app;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.Theme;
import org.snapdeck.fx.Words;

/// The menu that chooses between light, dark and the desktop's own way.
final class ThemeMenu {

    private ThemeMenu() {}

    static void fill(MenuButton button, FontIcon icon, ObjectProperty<Theme> theme, Words words) {
        var together = new ToggleGroup();
        for (var choice : Theme.values()) {
            var item = new RadioMenuItem(words.text("theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setGraphic(new FontIcon(iconOf(choice)));
            item.setToggleGroup(together);
            item.setOnAction(_ -> theme.set(choice));
            theme.subscribe(now -> item.setSelected(now == choice));
            button.getItems().add(item);
        }
        theme.subscribe(now -> icon.setIconCode(iconOf(now)));
    }

    private static Ikon iconOf(Theme theme) {
        return switch (theme) {
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
            case AUTO -> Feather.MONITOR;
        };
    }
}
