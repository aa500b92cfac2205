package org.snapdeck.tour;

/// A line of the file together with what it asks for, so that a failure can quote the line as its author wrote
/// it.
record TourLine(int number, String source, TourAct act) {}
