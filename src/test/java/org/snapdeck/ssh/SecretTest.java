package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void aSecretIsNeverShown() {
        var secret = Secret.of("canary".toCharArray());

        assertThat(secret.toString()).doesNotContain("canary");
        assertThat(new PasswordLogin(secret).toString()).doesNotContain("canary");
        assertThat(new KeyFileLogin(Path.of("/key"), secret).toString()).doesNotContain("canary");
    }

    @Test
    void aClosedSecretIsGone() {
        var secret = Secret.of("canary".toCharArray());

        new PasswordLogin(secret).close();

        assertThatThrownBy(secret::bytes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSecretKeepsItsOwnCopy() {
        var text = "grüße 名".toCharArray();
        var secret = Secret.of(text);
        var copy = secret.copy();
        Arrays.fill(text, 'x');

        assertThat(secret.bytes()).isEqualTo("grüße 名".getBytes(StandardCharsets.UTF_8));
        secret.close();
        assertThat(copy.bytes()).isEqualTo("grüße 名".getBytes(StandardCharsets.UTF_8));
    }
}
