package org.snapdeck.usage;

/// A device that stands on another one, both by the kernel's names, such as `dm-3`.
public record Holder(String device, String holder) {}
