package org.snapdeck.lvm;

/// How a copy ended, as its job wrote it down itself.
public sealed interface CopyResult {

    /// Every byte was copied, and the source was still whole after that. The checksums are empty where none were
    /// asked for.
    record Complete(String sourceSum, String targetSum) implements CopyResult {}

    /// Both were read again, and are not the same.
    record Differs(String sourceSum, String targetSum) implements CopyResult {}

    /// The source is dead, or not there any more: what was read of it since may be anything.
    record SourceLost() implements CopyResult {}

    /// @param at the byte at which the piece began that failed; empty when it was being read again
    record Failed(String at, String words) implements CopyResult {}

    record Canceled() implements CopyResult {}
}
