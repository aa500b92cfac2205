package org.snapdeck.usage;

import java.util.List;

/// What virsh may be run with as root, since whoever may run it with anything rules over all instances of the host:
/// to see them, and to hold and release one of them. They are regular expressions as sudo understands them.
public final class InstanceRights {
    public static final String COMMAND = "virsh";

    private static final String SYSTEM = "-c qemu:///system ";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public static final List<String> WORDS = List.of(
            "^-r " + SYSTEM + "(domstats --state --block|list --all --uuid --name)$",
            "^-r " + SYSTEM + "(domstate|dumpxml) " + UUID + "$",
            "^" + SYSTEM + "(suspend|resume|domfsfreeze|domfsthaw) " + UUID + "$",
            "^" + SYSTEM + "qemu-agent-command " + UUID + " \\{\"execute\":\"guest-fsfreeze-status\"\\}$");

    /// A command that fits, for asking whether it may be run: there is no such instance.
    public static final String QUESTION = COMMAND + " " + SYSTEM + "suspend 00000000-0000-0000-0000-000000000000";

    private InstanceRights() {}
}
