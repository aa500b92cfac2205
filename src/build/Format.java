import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats the Java files that changed since the last build, so that style is not discussed but applied.
///
/// The formatter reads Java with the compiler of the Java that runs it, so it must run on the JDK that the
/// sources are written for; the formatting plugins of Maven run on Maven's own, older Java. Where `CI` is
/// `true` nothing is written: unformatted files are named and the build fails.
final class Format {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/build"));
    private static final Path LAST_RUN = Path.of("target/formatted");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final boolean checking = "true".equals(System.getenv("CI"));
    private final List<String> complaints = new ArrayList<>();

    static void main() throws IOException {
        new Format().run();
    }

    private void run() throws IOException {
        var started = FileTime.fromMillis(System.currentTimeMillis());
        for (var file : filesSince(checking ? FileTime.fromMillis(0) : lastRun())) {
            format(file);
        }
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            System.exit(1);
        }
        if (!checking) {
            Files.writeString(LAST_RUN, "");
            Files.setLastModifiedTime(LAST_RUN, started);
        }
    }

    private void format(Path file) throws IOException {
        var source = Files.readString(file);
        try {
            var formatted = formatter.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return;
            }
            if (checking) {
                complaints.add(file + " is not formatted: run \"mvn process-sources\" and commit what it changes");
                return;
            }
            Files.writeString(file, formatted);
        } catch (FormatterException failure) {
            complaints.add(file + ":" + failure.getMessage());
        }
    }

    private static List<Path> filesSince(FileTime time) throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(time) >= 0) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private static FileTime lastRun() throws IOException {
        try {
            return Files.getLastModifiedTime(LAST_RUN);
        } catch (NoSuchFileException _) {
            return FileTime.fromMillis(0);
        }
    }
}
