package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `dmsetup info -c`, `dmsetup ls` and `dmsetup status`.
final class Dmsetup implements Program {

    private static final List<Field<Device>> FIELDS = List.of(
            Field.text("name", "Name", 16, Device::name),
            Field.text("uuid", "UUID", 32, Device::uuid),
            Field.number("major", "Maj", 3, _ -> Device.MAJOR),
            Field.number("minor", "Min", 3, Device::minor),
            Field.number("open", "Open", 4, Device::open),
            Field.number("segments", "Segs", 4, _ -> 1),
            Field.number("events", "Event", 6, _ -> 0),
            Field.text("suspended", "Suspended", 9, device -> device.suspended() ? "Suspended" : "Active"),
            Field.text("tables_loaded", "Tables", 13, _ -> "Live"));

    private static final List<String> USUAL = List.of("name", "major", "minor", "open", "segments", "events", "uuid");

    private final LvmHost host;

    Dmsetup(LvmHost host) {
        this.host = host;
    }

    @Override
    public int run(Call call) throws IOException {
        if (!call.process().user().isRoot()) {
            call.complain("/dev/mapper/control: open failed: Permission denied\n"
                    + "Failure to communicate with kernel device-mapper driver.\n"
                    + "Incompatible libdevmapper 1.02.185 (2022-05-18) and kernel driver (unknown version).\n"
                    + "Command failed.\n");
            return 1;
        }
        var words = call.arguments();
        var what = words.isEmpty() ? "" : words.getFirst();
        var rest = words.subList(Math.min(1, words.size()), words.size());
        return switch (what) {
            case "info" -> info(call, rest);
            case "ls" -> ls(call, rest);
            case "status" -> status(call, rest);
            default -> call.notSimulated(String.join(" ", words));
        };
    }

    private List<Device> devices() {
        return host.kernel().devices().all().stream()
                .sorted(Comparator.comparing(Device::name))
                .toList();
    }

    private int info(Call call, List<String> words) throws IOException {
        var options = List.of("columns|c", "noheadings", "separator=", "options|o=");
        try {
            var line = CommandLine.read("dmsetup", options, words);
            if (!line.has("columns")) {
                return call.notSimulated("info without -c");
            }
            var fields = new ArrayList<Field<Device>>();
            for (var name : line.value("options")
                    .map(given -> List.of(given.split(",")))
                    .orElse(USUAL)) {
                var field = FIELDS.stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst();
                if (field.isEmpty()) {
                    return call.notSimulated("field " + name);
                }
                fields.add(field.get());
            }
            var wanted = wanted(line.operands());
            var style = new ReportStyle(
                    Units.USUAL,
                    false,
                    !line.has("noheadings"),
                    line.value("separator").orElse(""),
                    false,
                    false);
            for (var row : Report.of("device", fields, wanted, style).lines()) {
                call.print(row + "\n");
            }
            return wanted.isEmpty() && !line.operands().isEmpty() ? nothingThere(call) : 0;
        } catch (UnknownOption unknown) {
            call.complain(unknown.getMessage() + "\nCouldn't process command line.\n");
            return 1;
        }
    }

    private int ls(Call call, List<String> words) throws IOException {
        if (!words.isEmpty()) {
            return call.notSimulated(String.join(" ", words));
        }
        for (var device : devices()) {
            call.print(device.name() + "\t(" + Device.MAJOR + ":" + device.minor() + ")\n");
        }
        return 0;
    }

    private int status(Call call, List<String> words) throws IOException {
        if (words.stream().anyMatch(word -> word.startsWith("-"))) {
            return call.notSimulated(String.join(" ", words));
        }
        var wanted = wanted(words);
        for (var device : wanted) {
            call.print((words.isEmpty() ? device.name() + ": " : "") + status(device) + "\n");
        }
        return wanted.isEmpty() && !words.isEmpty() ? nothingThere(call) : 0;
    }

    private String status(Device device) {
        var group = host.groups().stream()
                .filter(candidate ->
                        candidate.findByUuid(device.volume().uuid()).isPresent())
                .findFirst()
                .orElseThrow();
        return new DeviceStatus(group, host.kernel().facts()).of(device);
    }

    private List<Device> wanted(List<String> names) {
        return devices().stream()
                .filter(device -> names.isEmpty() || names.contains(device.name()))
                .toList();
    }

    private static int nothingThere(Call call) throws IOException {
        call.complain("Device does not exist.\nCommand failed.\n");
        return 1;
    }
}
