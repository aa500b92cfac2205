package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(2);

    @Test
    void whoComesTooLateWaitsForASlot() throws InterruptedException {
        slots.take();
        slots.take();
        var third = taking();
        assertThat(third).isNotDone();

        slots.give(true);

        third.join();
    }

    @Test
    void aHostThatAllowsFewerIsNotAskedForMoreAgain() throws InterruptedException {
        slots.take();
        slots.take();

        assertThat(slots.give(false)).isTrue();

        var another = taking();
        assertThat(another).isNotDone();
        slots.give(true);
        another.join();
    }

    @Test
    void waitingDoesNotHelpWhereNobodyElseHoldsASlot() throws InterruptedException {
        slots.take();

        assertThat(slots.give(false)).isFalse();
        slots.take();
    }

    /// Done once a slot was taken; when this returns, the other thread waits or has it.
    private CompletableFuture<Void> taking() {
        var taken = new CompletableFuture<Void>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                slots.take();
                taken.complete(null);
            } catch (InterruptedException failure) {
                taken.completeExceptionally(failure);
            }
        });
        while (!taken.isDone() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return taken;
    }
}
