package org.snapdeck.lvm;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// Tells from what libvirt printed whether guest agents are there. An agent answers in JSON with one word.
final class AgentParser {
    private static final int TIMED_OUT = 124;

    private final Reply reply;

    AgentParser(Reply reply) {
        this.reply = reply;
    }

    Map<UUID, GuestAgent> agents(List<UUID> instances) {
        return instances.stream()
                .collect(toMap(
                        Function.identity(),
                        instance -> reply.step(instance.toString())
                                .map(AgentParser::agent)
                                .orElse(new GuestAgent.Silent(""))));
    }

    private static GuestAgent agent(ScriptStep step) {
        if (step.out().contains("\"thawed\"")) {
            return new GuestAgent.Ready();
        }
        if (step.out().contains("\"frozen\"")) {
            return new GuestAgent.Frozen();
        }
        return new GuestAgent.Silent(step.exit() == TIMED_OUT ? "" : words(step));
    }

    private static String words(ScriptStep step) {
        return step.err().strip().replaceFirst("^error: ", "");
    }
}
