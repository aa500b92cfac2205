package org.snapdeck.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.snapdeck.demo.lvm.LvmState;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the demo host keeps between two starts.
final class DemoFolder {

    private static final String STATE = "state.json";
    private static final int PASSWORD_BYTES = 12;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Kept(int port, String password, LvmState lvm) {}

    private final PrivateFolder files;
    private final SampleFile sample;
    private Kept kept;

    private DemoFolder(PrivateFolder files, SampleFile sample, Kept kept) {
        this.files = files;
        this.sample = sample;
        this.kept = kept;
    }

    static DemoFolder open(Path path, Instant now) throws IOException {
        var files = PrivateFolder.open(path);
        var sample = SampleFile.read();
        var state = files.read(STATE);
        var kept = state.isPresent()
                ? JSON.readValue(state.get(), Kept.class)
                : new Kept(0, newPassword(), sample.state(now));
        return new DemoFolder(files, sample, kept);
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    PrivateFolder files() {
        return files;
    }

    SampleFile sample() {
        return sample;
    }

    synchronized int port() {
        return kept.port();
    }

    synchronized String password() {
        return kept.password();
    }

    synchronized LvmState lvm() {
        return kept.lvm();
    }

    synchronized void keepPort(int port) {
        keep(new Kept(port, kept.password(), kept.lvm()));
    }

    synchronized void keep(LvmState lvm) {
        keep(new Kept(kept.port(), kept.password(), lvm));
    }

    private void keep(Kept changed) {
        kept = changed;
        try {
            files.replace(STATE, JSON.writeValueAsBytes(changed));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
