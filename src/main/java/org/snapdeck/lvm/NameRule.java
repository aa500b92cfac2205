package org.snapdeck.lvm;

/// The rules of LVM's names, one by one, so that a dialog can say which one was broken.
public enum NameRule {
    /// A name has at least one character.
    NOT_EMPTY,
    /// Only the ASCII letters and digits and `+ _ . -`.
    LEGAL_CHARACTERS,
    /// A hyphen in front would be read as an option.
    NO_HYPHEN_FIRST,
    /// `.` and `..` are directories.
    NO_DOTS,
    /// At most 127 characters.
    NOT_TOO_LONG,
    /// LVM keeps names that start with `snapshot` or `pvmove` for itself.
    NO_RESERVED_START,
    /// LVM keeps names that contain `_tdata` and the like for itself.
    NO_RESERVED_PART,
    /// Volume group and volume together must fit into LVM's own buffer.
    NOT_TOO_LONG_TOGETHER,
    /// The device's name, where each hyphen counts twice, must fit into the kernel's.
    NOT_TOO_LONG_AS_DEVICE
}
