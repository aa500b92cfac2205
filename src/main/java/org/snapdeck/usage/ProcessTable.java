package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the table of `fuser`, a device and its processes to a line, and the programs of those processes.
final class ProcessTable {

    private static final Pattern LINE = Pattern.compile("(/[^ ]+):((?:\\s+[0-9]{1,10}[a-zA-Z]*)*)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern PROGRAM = Pattern.compile("([0-9]{1,10}) (.*)");

    private ProcessTable() {}

    static List<DeviceProcess> processes(String table, String programs) throws Unreadable {
        var names = Lines.each(programs, ProcessTable::program).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        var processes = new ArrayList<DeviceProcess>();
        for (var line : Lines.each(table, ProcessTable::line)) {
            for (var number : line.getValue()) {
                processes.add(new DeviceProcess(line.getKey(), number, Optional.ofNullable(names.get(number))));
            }
        }
        return processes;
    }

    private static Map.Entry<String, List<Long>> line(String text) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("no device and processes");
        }
        var numbers = NUMBER.matcher(line.group(2)).results().map(found -> Long.valueOf(found.group()));
        return Map.entry(line.group(1), numbers.toList());
    }

    private static Map.Entry<Long, String> program(String text) {
        var program = PROGRAM.matcher(text);
        if (!program.matches()) {
            throw new IllegalArgumentException("no process and program");
        }
        return Map.entry(Long.valueOf(program.group(1)), program.group(2));
    }
}
