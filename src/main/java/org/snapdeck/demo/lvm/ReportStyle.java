package org.snapdeck.demo.lvm;

/// How a report is written.
record ReportStyle(Units units, boolean json, boolean headings, String separator, boolean binary, boolean epochTimes) {

    static final ReportStyle USUAL = new ReportStyle(Units.USUAL, false, true, "", false, false);

    static ReportStyle of(CommandLine line, LvmConfig config) throws LvmRefusal {
        var format = line.value("reportformat").orElse("basic");
        if (!format.equals("json") && !format.equals("basic")) {
            throw LvmRefusal.unreadable("Invalid argument for --reportformat: " + format);
        }
        return new ReportStyle(
                Units.of(line.value("units").orElse("r"), !line.has("nosuffix")),
                format.equals("json"),
                !line.has("noheadings"),
                line.value("separator").orElse(""),
                line.has("binary"),
                config.epochTimes());
    }
}
