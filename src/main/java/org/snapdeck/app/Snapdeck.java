package org.snapdeck.app;

/// Where Java starts.
public final class Snapdeck {

    private Snapdeck() {}

    public static void main(String[] arguments) {
        System.out.println("Snapdeck " + Version.text());
    }
}
