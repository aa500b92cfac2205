package org.snapdeck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An instance whose agent does not answer is not frozen, and says so; it can still be paused.
@Tag("lab")
final class SilentAgentTest {
    private final LabHost lab = LabHost.running();
    private LabInstance instance;

    @BeforeEach
    void start() {
        lab.root("lvcreate -qq -y -L 64m -n silent-agent stack-volumes");
        instance = LabInstance.start(lab, "silent-agent", "stack-volumes/silent-agent");
    }

    @AfterEach
    void stop() {
        instance.close();
        lab.root("lvremove -qq -y stack-volumes/silent-agent");
    }

    @Test
    void anAgentThatHangsIsGivenUpInTheEnd() {
        instance.hangAgent();
        assertThatThrownBy(instance::freeze).hasMessageContaining("not available for now");
        goesOnAndIsPaused();
    }

    @Test
    void anAgentThatIsGoneIsMissed() {
        instance.endAgent();
        assertThatThrownBy(instance::freeze).hasMessageContaining("not connected");
        goesOnAndIsPaused();
    }

    private void goesOnAndIsPaused() {
        instance.goesOn();
        instance.suspend();
        assertThat(instance.state()).isEqualTo("paused");
        instance.resume();
        instance.goesOn();
    }
}
