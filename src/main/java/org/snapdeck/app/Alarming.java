package org.snapdeck.app;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FullnessWords;
import org.snapdeck.fx.Notice;
import org.snapdeck.fx.Notices;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.Crossings;
import org.snapdeck.inventory.Picture;

/// Says what fills up too far or too fast: all the time in the line at the bottom, and once as a notice, here and on
/// the desktop.
final class Alarming {
    private final MainWindowModel model;
    private final ObservableValue<Picture> picture;
    private final AlarmDoors doors;
    private final Words words;
    private final FullnessWords told;
    private final Crossings crossings = new Crossings();

    Alarming(MainWindowModel model, ObservableValue<Picture> picture, AlarmDoors doors, Words words) {
        this.model = model;
        this.picture = picture;
        this.doors = doors;
        this.words = words;
        this.told = new FullnessWords(words);
        picture.subscribe(now -> follow(Alarm.all(now)));
    }

    void tell(Notices notices, DesktopNotices desktop, Background background) {
        picture.subscribe(now -> {
            var news = crossings.news(now);
            if (news.isEmpty()) {
                return;
            }
            notices.show(notice(news));
            if (now.levels().desktop()) {
                var sentence = sentence(news);
                background.run(() -> desktop.show(words.text("alarm.desktop"), sentence), _ -> {});
            }
        });
    }

    private void follow(List<Alarm> alarms) {
        var line = alarms.isEmpty()
                ? Optional.<AlarmLine>empty()
                : Optional.of(new AlarmLine(
                        line(alarms), FullnessWords.tone(alarms.getFirst().grade()), () -> lead(alarms.getFirst())));
        model.alarmProperty().set(line);
    }

    private String line(List<Alarm> alarms) {
        return withMore(told.line(alarms.getFirst()), alarms);
    }

    private String sentence(List<Alarm> alarms) {
        return withMore(told.sentence(alarms.getFirst()), alarms);
    }

    private String withMore(String first, List<Alarm> alarms) {
        return alarms.size() == 1 ? first : first + " " + words.text("alarm.more", alarms.size() - 1);
    }

    /// It passes, since the same stands in the line at the bottom and on its page.
    private Notice notice(List<Alarm> news) {
        var first = news.getFirst();
        return Notice.passing(FullnessWords.tone(first.grade()), sentence(news))
                .leadingTo(words.text("alarm.show"), () -> lead(first));
    }

    private void lead(Alarm alarm) {
        if (alarm.isOfPool()) {
            doors.pools().run();
        } else {
            doors.snapshot().accept(alarm.row());
        }
    }
}
