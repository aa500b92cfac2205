package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.snapdeck.inventory.Verdict;

/// Something that can be done with a row, or with several. It is always offered; when it can't be done, its
/// verdict says why.
public record RowAction<R>(
        String key,
        Ikon icon,
        Function<? super R, Verdict> verdict,
        Consumer<? super List<R>> handler,
        boolean several,
        Look look) {

    /// How it stands in the menu: whether it destroys something, and the keys that reach it without the menu.
    public record Look(boolean destructive, Optional<KeyCombination> keys) {}

    private static final Look PLAIN = new Look(false, Optional.empty());

    /// For a single row; refused when several are selected.
    public static <R> RowAction<R> one(
            String key, Ikon icon, Function<? super R, Verdict> verdict, Consumer<? super R> handler) {
        return new RowAction<>(key, icon, verdict, rows -> handler.accept(rows.getFirst()), false, PLAIN);
    }

    /// For all selected rows at once. It is allowed when it is allowed for one of them: before anything is done, what
    /// it
    /// opens says of each row whether it can be done, and why not.
    public static <R> RowAction<R> many(
            String key, Ikon icon, Function<? super R, Verdict> verdict, Consumer<? super List<R>> handler) {
        return new RowAction<>(key, icon, verdict, handler, true, PLAIN);
    }

    /// Stands apart at the end of the menu, in the colour of danger.
    public RowAction<R> destructive() {
        return new RowAction<>(key, icon, verdict, handler, several, new Look(true, look.keys()));
    }

    /// Reachable by keys while the table has the focus, such as `Delete` or `Shortcut+N`.
    public RowAction<R> on(String keys) {
        var combination = Optional.of(KeyCombination.valueOf(keys));
        return new RowAction<>(key, icon, verdict, handler, several, new Look(look.destructive(), combination));
    }

    Verdict explain(List<R> rows) {
        if (rows.size() > 1 && !several) {
            return new Verdict.Refused("table.one-row-only", List.of());
        }
        List<Verdict> verdicts = rows.stream().<Verdict>map(verdict).toList();
        return verdicts.stream().anyMatch(Verdict::isAllowed)
                ? Verdict.allowed()
                : verdicts.stream().findFirst().orElseGet(Verdict::allowed);
    }

    /// Does it, unless it must not be done.
    ///
    /// @return whether it was allowed
    boolean attempt(List<R> rows) {
        var allowed = explain(rows).isAllowed();
        if (allowed) {
            handler.accept(rows);
        }
        return allowed;
    }
}
