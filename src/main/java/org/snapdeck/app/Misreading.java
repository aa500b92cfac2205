package org.snapdeck.app;

import org.snapdeck.fx.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one sentence why a command line can't be read.
final class Misreading {

    private final Words words;

    Misreading(Words words) {
        this.words = words;
    }

    String sentence(ParameterException misread) {
        return switch (misread) {
            case UnmatchedArgumentException unmatched ->
                unknown(unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> {
                var option = missing.getMissing().getFirst();
                yield words.text("start.missing-value", name(option), option.paramLabel());
            }
            case OverwrittenOptionException twice ->
                words.text(
                        negatable(twice.getOverwritten()) ? "start.both" : "start.twice", name(twice.getOverwritten()));
            default -> words.text("start.misread", misread.getMessage());
        };
    }

    private String unknown(String argument) {
        return words.text(argument.startsWith("-") ? "start.unknown-option" : "start.unknown-argument", argument);
    }

    private static boolean negatable(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.negatable();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
