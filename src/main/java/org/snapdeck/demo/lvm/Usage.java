package org.snapdeck.demo.lvm;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/// Who has a volume open, and how much they write to it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Usage.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Usage.Mounted.class, name = "mounted"),
    @JsonSubTypes.Type(value = Usage.Stacked.class, name = "stacked"),
    @JsonSubTypes.Type(value = Usage.Swap.class, name = "swap")
})
public sealed interface Usage {

    String volume();

    long bytesPerSecond();

    /// A process, such as an instance's.
    record Opened(String volume, long bytesPerSecond, List<String> words) implements Usage {

        /// Whether the process is this instance's.
        boolean isOfInstance(String name) {
            return words.stream()
                    .anyMatch(word -> word.equals("guest=" + name) || word.startsWith("guest=" + name + ","));
        }
    }

    /// A file system of the host.
    ///
    /// @param options how it is mounted; empty for the usual ones
    record Mounted(String volume, long bytesPerSecond, String path, String filesystem, String options)
            implements Usage {
        public Mounted {
            options = options == null ? "" : options;
        }

        /// Which the host mounts anew at its next start.
        boolean isLasting() {
            return !path.startsWith("/run/");
        }
    }

    /// Another device on top, such as an encrypted one.
    ///
    /// @param path where a filesystem on that is mounted, if it is
    record Stacked(String volume, long bytesPerSecond, String name, Optional<String> path) implements Usage {}

    /// The host's swap: it has the volume open, and no process and no mount tells of it.
    record Swap(String volume, long bytesPerSecond) implements Usage {}
}
