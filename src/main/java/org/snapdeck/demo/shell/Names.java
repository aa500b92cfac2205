package org.snapdeck.demo.shell;

/// What may be the name of a variable or a function.
final class Names {

    private Names() {}

    static boolean startsName(int character) {
        return character == '_' || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean continuesName(int character) {
        return startsName(character) || (character >= '0' && character <= '9');
    }

    static boolean isName(String text) {
        return !text.isEmpty() && startsName(text.charAt(0)) && text.chars().allMatch(Names::continuesName);
    }
}
