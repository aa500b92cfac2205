package org.snapdeck.demo.lvm;

import java.io.IOException;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// What all of LVM's commands have in common: how their words are read, and how they fail.
final class LvmProgram implements Program {

    private static final String VERSION = """
          LVM version:     2.03.16(2) (2022-05-18)
          Library version: 1.02.185 (2022-05-18)
          Driver version:  4.47.0
          Configuration:   simulated by the demo host
        """;

    private final LvmHost host;
    private final LvmCommand command;

    LvmProgram(LvmHost host, LvmCommand command) {
        this.host = host;
        this.command = command;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        var config = LvmConfig.USUAL;
        try {
            var line = CommandLine.read(call.name(), command.options(), call.arguments());
            if (line.has("version")) {
                call.print(VERSION);
                return 0;
            }
            config = LvmConfig.read(line.value("config").orElse(""));
            if (line.has("readonly")) {
                throw LvmRefusal.notSimulated("--readonly");
            }
            return run(new LvmCall(host, call, line, config));
        } catch (UnknownOption unknown) {
            call.complain(unknown.getMessage() + "\n  Error during parsing of command line.\n");
            return LvmRefusal.COMMAND_LINE;
        } catch (LvmRefusal refusal) {
            for (var line : refusal.lines()) {
                call.complain(config.prefix() + line + "\n");
            }
            return refusal.status();
        }
    }

    private int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        if (!call.call().process().user().isRoot()) {
            call.warn("WARNING: Running as a non-root user. Functionality may be unavailable.");
            throw LvmRefusal.failed("/run/lock/lvm/P_global:aux: open failed: Permission denied");
        }
        if (call.isTest()) {
            call.warn("TEST MODE: Metadata will NOT be updated and volumes will not be (de)activated.");
        }
        host.endMerges();
        return command.run(call);
    }
}
