package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.LoginRefused.Reason;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.ScriptedShell;

final class CautiousShellTest {
    private static final RemoteScript SCRIPT = new RemoteScript("greeting", ":", List.of(), Duration.ofSeconds(1));

    private final ScriptedShell inner = new ScriptedShell();
    private final AtomicInteger told = new AtomicInteger();
    private final CautiousShell shell = new CautiousShell(inner, this::refusesSecret);

    @Test
    void aRefusedSecretIsOfferedOnce() {
        inner.fails("greeting", refused(Reason.REJECTED));

        for (var look = 0; look < 3; look++) {
            assertThatThrownBy(() -> shell.run(SCRIPT)).isInstanceOf(LoginRefused.class);
        }

        assertThat(inner.ran()).hasSize(1);
        assertThat(told).hasValue(1);
    }

    @Test
    void anotherRefusalSaysNothingAboutTheSecret() {
        inner.fails("greeting", refused(Reason.COMMAND_REFUSED));

        for (var look = 0; look < 2; look++) {
            assertThatThrownBy(() -> shell.run(SCRIPT)).isInstanceOf(LoginRefused.class);
        }

        assertThat(inner.ran()).hasSize(2);
        assertThat(told).hasValue(0);
    }

    @Test
    void whatOnlyAPersonCanAnswerIsNotAskedForAgain() {
        inner.fails("greeting", refused(Reason.PERSON_NEEDED));

        for (var look = 0; look < 3; look++) {
            assertThatThrownBy(() -> shell.run(SCRIPT)).isInstanceOf(LoginRefused.class);
        }

        assertThat(inner.ran()).hasSize(1);
    }

    @Test
    void aLoginByAPersonCountsAsWell() {
        assertThatThrownBy(() -> shell.logIn(() -> {
                    throw refused(Reason.REJECTED);
                }))
                .isInstanceOf(LoginRefused.class);

        assertThatThrownBy(() -> shell.run(SCRIPT)).isInstanceOf(LoginRefused.class);
        assertThat(inner.ran()).isEmpty();
        assertThat(told).hasValue(1);
    }

    @Test
    void aRightSecretIsNotInTheWay() throws Exception {
        inner.replies("greeting", "done");

        assertThat(shell.run(SCRIPT).ending()).isEqualTo("done");
        shell.close();
        assertThat(inner.isClosed()).isTrue();
    }

    private boolean refusesSecret(LoginRefused refused) {
        var wrong = refused.reason() == Reason.REJECTED;
        told.addAndGet(wrong ? 1 : 0);
        return wrong;
    }

    private static LoginRefused refused(Reason reason) {
        return new LoginRefused(new HostAddress("lab-1", "alice"), reason, List.of(), null);
    }
}
