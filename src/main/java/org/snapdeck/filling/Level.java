package org.snapdeck.filling;

/// From where on something is said of how full it is, in percent.
public record Level(int warning, int critical) {
    private static final int MARGIN = 5;

    public Level {
        if (warning < 1 || critical <= warning || critical > 100) {
            throw new IllegalArgumentException("No levels: " + warning + ", " + critical);
        }
    }

    /// What has been told stays told until it is clearly better.
    Level eased() {
        return new Level(Math.max(1, warning - MARGIN), Math.max(2, critical - MARGIN));
    }

    public Grade of(double percent) {
        if (percent >= critical) {
            return Grade.CRITICAL;
        }
        return percent >= warning ? Grade.WARNING : Grade.FINE;
    }
}
