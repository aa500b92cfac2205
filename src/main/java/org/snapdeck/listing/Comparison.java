package org.snapdeck.listing;

import java.util.Arrays;
import java.util.Optional;

/// How a measure is compared; the longer signs come first, since `>=` begins with `>`.
enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    static Optional<Comparison> at(String text) {
        return Arrays.stream(values()).filter(it -> text.startsWith(it.sign)).findFirst();
    }

    boolean holds(int compared) {
        return switch (this) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case MORE -> compared > 0;
            case LESS -> compared < 0;
            case EQUAL -> compared == 0;
        };
    }
}
