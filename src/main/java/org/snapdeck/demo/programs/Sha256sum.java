package org.snapdeck.demo.programs;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `sha256sum`, of its input only.
final class Sha256sum implements Program {

    private static final int BUFFER = 65536;

    @Override
    public int run(Call call) throws IOException {
        if (!call.arguments().isEmpty()) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var digest = digest();
        var buffer = new byte[BUFFER];
        for (var read = call.streams().in().read(buffer);
                read >= 0;
                read = call.streams().in().read(buffer)) {
            digest.update(buffer, 0, read);
        }
        call.print(HexFormat.of().formatHex(digest.digest()) + "  -\n");
        return 0;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Java has SHA-256", missing);
        }
    }
}
