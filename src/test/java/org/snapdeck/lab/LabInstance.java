package org.snapdeck.lab;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// A real instance on the lab host with a volume as its disk and a writer in it: started, held and asked by libvirt's
/// own tools as root, and by no code of ours. Its start takes half a minute and more, so start it once for many tests.
public final class LabInstance implements AutoCloseable {
    private final LabHost lab;
    private final String name;
    private final UUID uuid;

    private LabInstance(LabHost lab, String name, UUID uuid) {
        this.lab = lab;
        this.name = name;
        this.uuid = uuid;
    }

    /// @param volume as `group/name`; it gets a filesystem if it has none
    /// @param words of `lab-instance start`: `defined`, `without-agent`
    public static LabInstance start(LabHost lab, String name, String volume, String... words) {
        var printed = lab.root("lab-instance start " + name + " " + volume + " " + String.join(" ", words));
        return new LabInstance(
                lab,
                name,
                UUID.fromString(
                        printed.strip().lines().reduce((_, last) -> last).orElse("")));
    }

    public String name() {
        return name;
    }

    public UUID uuid() {
        return uuid;
    }

    /// In libvirt's words: `running`, `paused`, `shut off`.
    public String state() {
        return virsh("domstate").strip();
    }

    public boolean isFrozen() {
        return agent("guest-fsfreeze-status", Optional.empty()).contains("\"frozen\"");
    }

    public void suspend() {
        virsh("suspend");
    }

    public void resume() {
        virsh("resume");
    }

    public void freeze() {
        virsh("domfsfreeze");
    }

    public void thaw() {
        virsh("domfsthaw");
    }

    /// From now on its agent is connected and does not answer. There is no way back.
    public void hangAgent() {
        signalAgent("STOP", "");
    }

    /// Its agent does not answer for so long, by the instance's own clock.
    public void hangAgentFor(Duration time) {
        signalAgent("STOP", "; sleep " + time.toSeconds() + "; killall -CONT qemu-ga");
    }

    /// Returns as soon as its agent answers.
    public void agentAnswers() {
        lab.root("until " + ping() + "; do sleep 0.1; done");
    }

    /// From now on it has no agent. There is no way back.
    public void endAgent() {
        signalAgent("KILL", "");
    }

    /// The number of the last record that it has made durable.
    public long acknowledged() {
        var console = lab.root("tail -n 2 " + console());
        return console.lines()
                .filter(line -> line.matches("record \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring("record ".length())))
                .max()
                .orElseThrow(() -> new AssertionError(name + " acknowledges nothing: " + console));
    }

    /// Returns as soon as another record is acknowledged.
    public void goesOn() {
        var before = lab.root("stat -c %s " + console()).strip();
        lab.root("for _ in {1..600}; do [ $(stat -c %s " + console() + ") = " + before
                + " ] || exit 0; sleep 0.1; done;" + " exit 1");
    }

    /// For how long it stands still at most, from now on until this is asked.
    public Stillness watch() {
        return new Stillness(lab.hold("lab-stillness " + name));
    }

    @Override
    public void close() {
        lab.root("lab-instance stop " + name);
    }

    private String console() {
        return "/run/lab-instances/" + name + ".console";
    }

    /// A moment later, so that the agent can still answer that it will be done.
    private void signalAgent(String signal, String then) {
        var words = "sleep 1; killall -" + signal + " qemu-ga" + then;
        agent("guest-exec", Optional.of("{\"path\":\"/bin/sh\",\"arg\":[\"-c\",\"" + words + "\"]}"));
        lab.root("while " + ping() + "; do sleep 0.1; done");
    }

    private String ping() {
        return "virsh -c qemu:///system qemu-agent-command " + uuid + " '{\"execute\":\"guest-ping\"}'";
    }

    private String agent(String command, Optional<String> arguments) {
        var rest = arguments.map(words -> ",\"arguments\":" + words).orElse("");
        return virsh("qemu-agent-command", "'{\"execute\":\"" + command + "\"" + rest + "}'");
    }

    private String virsh(String verb, String... words) {
        return lab.root("virsh -c qemu:///system " + verb + " " + uuid + " " + String.join(" ", words));
    }
}
