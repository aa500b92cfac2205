package org.snapdeck.demo.programs;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `sleep SECONDS`
final class Sleep implements Program {

    private static final BigDecimal MILLIS_IN_A_SECOND = BigDecimal.valueOf(1000);

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        if (call.arguments().size() != 1 || !call.arguments().getFirst().matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var seconds = new BigDecimal(call.arguments().getFirst());
        var time = Duration.ofMillis(seconds.multiply(MILLIS_IN_A_SECOND).longValue());
        call.machine().clock().pause(time);
        return 0;
    }
}
