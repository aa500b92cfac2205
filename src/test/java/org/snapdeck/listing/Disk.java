package org.snapdeck.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A row for tests of the listing.
record Disk(
        String name,
        String note,
        String status,
        long bytes,
        OptionalDouble fill,
        Optional<Duration> age,
        boolean boots) {

    static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    static final List<Fact<Disk>> FACTS = List.of(
            Fact.text("name", Disk::name),
            Fact.text("note", Disk::note),
            Fact.word("status", Disk::status, disk -> disk.status().equals("in-use") ? "In use" : "Error"),
            Fact.bytes("size", Disk::bytes, disk -> (disk.bytes() >> 30) + " GiB"),
            Fact.percent(
                    "fill",
                    Disk::fill,
                    disk -> disk.fill().isPresent() ? disk.fill().getAsDouble() + " %" : ""),
            Fact.time("created", disk -> disk.age().map(NOW::minus), disk -> "long ago"),
            Fact.flag("bootable", Disk::boots, disk -> disk.boots() ? "Yes" : "No"));

    static Disk named(String name) {
        return new Disk(name, "", "in-use", 10L << 30, OptionalDouble.empty(), Optional.empty(), false);
    }

    Disk noted(String text) {
        return new Disk(name, text, status, bytes, fill, age, boots);
    }

    Disk in(String otherStatus) {
        return new Disk(name, note, otherStatus, bytes, fill, age, boots);
    }

    Disk filled(double percent) {
        return new Disk(name, note, status, bytes, OptionalDouble.of(percent), age, boots);
    }

    Disk aged(Duration since) {
        return new Disk(name, note, status, bytes, fill, Optional.of(since), boots);
    }
}
