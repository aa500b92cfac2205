package org.snapdeck.app;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.snapdeck.fx.Theme;

/// What the frame of the window shows around the pages.
public final class MainWindowModel {

    /// A project that can be chosen.
    public record ProjectChoice(UUID id, String name) {}

    private final ObservableList<ProjectChoice> projects = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ProjectChoice>> project = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<RunningOperation> running = FXCollections.observableArrayList();
    private final BooleanProperty demo = new SimpleBooleanProperty();
    private final StringProperty hosts = new SimpleStringProperty("");
    private final ObjectProperty<Optional<AlarmLine>> alarm = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.AUTO);

    public ObservableList<ProjectChoice> projects() {
        return projects;
    }

    public ObjectProperty<Optional<ProjectChoice>> projectProperty() {
        return project;
    }

    /// Operations that are under way, the oldest first.
    public ObservableList<RunningOperation> running() {
        return running;
    }

    /// Whether a demo host is among what is shown.
    public BooleanProperty demoProperty() {
        return demo;
    }

    /// A few words about how the hosts are and how fresh our knowledge of them is.
    public StringProperty hostsProperty() {
        return hosts;
    }

    /// What has to be looked at first.
    public ObjectProperty<Optional<AlarmLine>> alarmProperty() {
        return alarm;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
