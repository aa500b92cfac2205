package org.snapdeck.demo.machine;

/// Who a process belongs to.
public record User(String name, int number) {

    public static final User ROOT = new User("root", 0);

    public boolean isRoot() {
        return number == 0;
    }
}
