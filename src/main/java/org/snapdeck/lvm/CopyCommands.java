package org.snapdeck.lvm;

/// The commands that a job of a copy runs as root, as its script has them.
///
/// @param source by its name in the device mapper, as is the target
/// @param sparse whether zeros are left out
record CopyCommands(String source, String target, boolean sparse) {

    private static final String CONVERSION = "conv=notrunc,nocreat,fdatasync";

    CopyCommands(LvPath source, LvPath target, boolean sparse) {
        this(source.deviceName(), target.deviceName(), sparse);
    }

    /// Under a limit it is run over and over, each time for another piece.
    Command copy(ByteSize bytes) {
        return Command.of(
                "dd",
                "if=" + device(source),
                "of=" + device(target),
                "bs=4M",
                CONVERSION + (sparse ? ",sparse" : ""),
                "iflag=direct,skip_bytes,count_bytes",
                "oflag=direct,seek_bytes",
                "skip=0",
                "seek=0",
                "count=" + bytes.bytes(),
                "status=progress");
    }

    /// Whether the source can be read still.
    Command check() {
        return Command.of("dd", "if=" + device(source), "bs=4096", "count=1", "iflag=direct", "status=none");
    }

    /// Zeros behind what was copied.
    Command zero(ByteSize from, ByteSize bytes) {
        return Command.of(
                "dd",
                "if=/dev/zero",
                "of=" + device(target),
                "bs=4M",
                CONVERSION,
                "iflag=count_bytes",
                "oflag=direct,seek_bytes",
                "seek=" + from.bytes(),
                "count=" + bytes.bytes(),
                "status=progress");
    }

    /// What is summed.
    static Command read(LvPath volume, ByteSize bytes) {
        return Command.of(
                "dd",
                "if=" + device(volume.deviceName()),
                "bs=4M",
                "iflag=direct,skip_bytes,count_bytes",
                "skip=0",
                "count=" + bytes.bytes(),
                "status=progress");
    }

    private static String device(String name) {
        return "/dev/mapper/" + name;
    }
}
