package org.snapdeck.hosts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LvmVersion;

/// The storage hosts, as they are now.
public final class HostsViewModel {
    private final ObservableValue<Picture> picture;
    private final HostDirectory directory;
    private final Map<UUID, LvmVersion> versions = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<HostRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public HostsViewModel(ObservableValue<Picture> picture, HostDirectory directory) {
        this.picture = picture;
        this.directory = directory;
        picture.subscribe(_ -> arrange());
    }

    private void arrange() {
        var now = picture.getValue();
        rows.set(now.hosts().stream()
                .map(host -> HostRow.of(host, now, Optional.ofNullable(versions.get(host.id()))))
                .toList());
    }

    public ReadOnlyObjectProperty<List<HostRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// A test has told the version of the host's LVM.
    public void tested(UUID hostId, Checklist result) {
        result.version().ifPresent(version -> {
            versions.put(hostId, version);
            arrange();
        });
    }

    Optional<StorageHost> host(UUID id) {
        return picture.getValue().host(id);
    }

    /// What is on the host and nobody's here, with who uses it.
    List<Stray> strays(UUID hostId) {
        return Stray.of(hostId, picture.getValue());
    }

    ObservableValue<Picture> picture() {
        return picture;
    }

    Verdict explain(HostAction action, HostRow row) {
        return Rules.explain(action, row.host());
    }

    Verdict explainEdit(HostRow row) {
        return row.host().demo() ? Verdict.refused("rule.host.demo") : Verdict.allowed();
    }

    Verdict explainRemoval(HostRow row) {
        return row.host().demo() ? Verdict.allowed() : directory.explainRemoval(row.host());
    }

    /// Whether there is a secret to give: an agent keeps its own.
    Verdict explainSecret(HostRow row) {
        if (row.remedy() instanceof Remedy.Answer || row.remedy() instanceof Remedy.GiveSecret) {
            return Verdict.allowed();
        }
        if (row.host().demo()) {
            return Verdict.refused("rule.host.demo");
        }
        return switch (row.host().login()) {
            case AGENT -> Verdict.refused("rule.host.agent-login");
            case KEY_FILE, PASSWORD, QUESTIONS -> Verdict.allowed();
        };
    }

    /// Whether the host shows a key that waits to be compared.
    Verdict explainTrust(HostRow row) {
        return switch (row.remedy()) {
            case Remedy.TrustKey _, Remedy.CompareKeys _ -> Verdict.allowed();
            case Remedy.None _, Remedy.GiveSecret _, Remedy.Answer _, Remedy.Edit _, Remedy.Test _ ->
                Verdict.refused("rule.host.no-key-question", row.name());
        };
    }

    /// The logins that were needed for this host and are needed for no other.
    List<Station> loginsLeftBy(StorageHost removed) {
        return directory.loginsLeftBy(removed);
    }

    /// Whether there is something to adopt.
    Verdict explainAdoption(HostRow row) {
        return Adoption.explain(row.id(), picture.getValue());
    }
}
