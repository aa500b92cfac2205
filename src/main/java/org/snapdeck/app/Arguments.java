package org.snapdeck.app;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options as they can be written. Their descriptions stand with all other words.
@Command(name = "snapdeck", sortOptions = false, usageHelpAutoWidth = false, usageHelpWidth = 100)
final class Arguments {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "start.option.data")
    Optional<String> data = Optional.empty();

    @Option(names = "--demo", negatable = true, descriptionKey = "start.option.demo")
    Optional<Boolean> demo = Optional.empty();

    @Option(names = "--tour", paramLabel = "NAME|FILE", descriptionKey = "start.option.tour")
    Optional<String> tour = Optional.empty();

    @Option(names = "--autoplay", descriptionKey = "start.option.autoplay")
    boolean autoplay;

    @Option(names = "--shots", paramLabel = "DIR", descriptionKey = "start.option.shots")
    Optional<String> shots = Optional.empty();

    @Option(names = "--headless", descriptionKey = "start.option.headless")
    boolean headless;

    @Option(names = "--help", usageHelp = true, descriptionKey = "start.option.help")
    boolean help;

    @Option(names = "--version", versionHelp = true, descriptionKey = "start.option.version")
    boolean version;
}
