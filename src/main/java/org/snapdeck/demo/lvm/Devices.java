package org.snapdeck.demo.lvm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The devices at one moment, to be found by name, by number, and by what they stand on.
final class Devices {

    private final List<Device> all;
    private final Map<String, Device> byName = new HashMap<>();
    private final Map<String, Device> byKernelName = new HashMap<>();

    Devices(List<Device> all) {
        this.all = List.copyOf(all);
        for (var device : all) {
            byName.put(device.name(), device);
            byKernelName.put(device.kernelName(), device);
        }
    }

    List<Device> all() {
        return all;
    }

    Optional<Device> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Device> of(String group, String volume) {
        return named(Device.name(group, volume));
    }

    /// By the name that the kernel gives, such as `dm-7`.
    Optional<Device> ofKernel(String kernelName) {
        return Optional.ofNullable(byKernelName.get(kernelName));
    }

    List<String> holdersOf(Device device) {
        return all.stream()
                .filter(other -> other.identity().below().contains(device.uuid()))
                .map(Device::kernelName)
                .toList();
    }
}
