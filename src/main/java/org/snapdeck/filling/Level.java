package org.snapdeck.filling;

/// From where on something is said of how full it is, in percent.
public record Level(int warning, int critical) {
    public Level {
        if (warning < 1 || critical <= warning || critical > 100) {
            throw new IllegalArgumentException("No levels: " + warning + ", " + critical);
        }
    }

    public Grade of(double percent) {
        if (percent >= critical) {
            return Grade.CRITICAL;
        }
        return percent >= warning ? Grade.WARNING : Grade.FINE;
    }
}
