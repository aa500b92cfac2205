package org.snapdeck.inventory;

/// What a project has, counted from the rows.
public record QuotaUse(int volumes, int snapshots, int gigabytes) {}
