package org.snapdeck.demo.lvm;

/// What one command sees of the kernel: looked at once, so that all its lines agree.
record LvmView(KernelFacts facts, Devices devices) {

    static LvmView of(LvmHost host) {
        return new LvmView(host.kernel().facts(), host.kernel().devices());
    }

    /// A pool with volumes has two devices; LVM speaks of the one that its volumes use.
    LvRow row(VolumeGroup group, LogicalVolume volume) {
        var device = devices.of(group.name(), volume.name());
        var poolDevice = devices.named(Device.name(group.name(), volume.name()) + "-tpool");
        return new LvRow(group, volume, facts, poolDevice.or(() -> device));
    }
}
