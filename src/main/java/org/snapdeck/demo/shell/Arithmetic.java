package org.snapdeck.demo.shell;

/// The value of `$((...))`: whole numbers, variables, `+ - * / %` and parentheses.
final class Arithmetic {

    private final String text;
    private final ShellState state;
    private int at;

    Arithmetic(String text, ShellState state) {
        this.text = text;
        this.state = state;
    }

    long value() {
        var result = sum();
        if (at < text.length()) {
            throw new ShellError("arithmetic not simulated: \"" + text + "\"");
        }
        return result;
    }

    private long sum() {
        var result = product();
        while (true) {
            if (skip('+')) {
                result += product();
            } else if (skip('-')) {
                result -= product();
            } else {
                return result;
            }
        }
    }

    private long product() {
        var result = factor();
        while (true) {
            if (skip('*')) {
                result *= factor();
            } else if (skip('/')) {
                result /= divisor();
            } else if (skip('%')) {
                result %= divisor();
            } else {
                return result;
            }
        }
    }

    private long divisor() {
        var divisor = factor();
        if (divisor == 0) {
            throw new ShellError("arithmetic expression: division by zero: \"" + text + "\"");
        }
        return divisor;
    }

    private long factor() {
        if (skip('-')) {
            return -factor();
        }
        if (skip('(')) {
            var inner = sum();
            if (!skip(')')) {
                throw new ShellError("arithmetic expression: expecting ')': \"" + text + "\"");
            }
            return inner;
        }
        var start = at;
        while (at < text.length() && Names.continuesName(text.charAt(at))) {
            at++;
        }
        var word = text.substring(start, at);
        skipBlanks();
        var number = Names.isName(word) ? state.parameter(word).orElse("0") : word;
        if (!number.matches("-?(0|[1-9][0-9]*)")) {
            throw new ShellError("arithmetic not simulated: \"" + text + "\"");
        }
        return Long.parseLong(number);
    }

    private boolean skip(char expected) {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != expected) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Fields.isBlank(text.charAt(at))) {
            at++;
        }
    }
}
