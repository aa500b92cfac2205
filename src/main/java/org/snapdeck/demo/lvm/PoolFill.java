package org.snapdeck.demo.lvm;

import java.util.Map;

/// How full a thin pool is.
record PoolFill(long usedBytes, long totalBytes, long metadataBlocks, long metadataTotal, boolean failsWhenFull) {

    static final long CHUNK = 65536;

    private static final int METADATA_BLOCK = 4096;
    private static final int BLOCKS_OF_AN_EMPTY_POOL = 424;
    private static final long MAPPINGS_IN_A_BLOCK = 126;

    static PoolFill of(VolumeGroup group, LogicalVolume pool, KernelFacts facts) {
        return of(group, pool, facts.maps());
    }

    static PoolFill of(VolumeGroup group, LogicalVolume pool, Map<String, ThinMap> allMaps) {
        var volumes = group.volumesIn(pool);
        var maps = volumes.stream()
                .map(volume -> allMaps.getOrDefault(volume.uuid(), ThinMap.EMPTY))
                .toList();
        var own = maps.stream().mapToDouble(ThinMap::own).sum();
        // What is shared is counted once: the largest share is the family's.
        var shared = maps.stream().mapToDouble(ThinMap::shared).max().orElse(0);
        var total = group.bytes(pool);
        var used = Math.min(total, Math.ceilDiv((long) (own + shared), CHUNK) * CHUNK);
        var metadata = group.volumes().stream()
                .filter(part -> isPartOf(part, pool) && part.layout() instanceof Layout.PoolMetadata)
                .mapToLong(group::bytes)
                .sum();
        var blocks = BLOCKS_OF_AN_EMPTY_POOL + (volumes.isEmpty() ? 0 : 1) + used / CHUNK / MAPPINGS_IN_A_BLOCK;
        var fails = pool.layout() instanceof Layout.ThinPool thinPool && thinPool.failsWhenFull();
        return new PoolFill(used, total, blocks, metadata / METADATA_BLOCK, fails);
    }

    static boolean isPartOf(LogicalVolume part, LogicalVolume pool) {
        return switch (part.layout()) {
            case Layout.PoolData(String owner, var _) -> owner.equals(pool.uuid());
            case Layout.PoolMetadata(String owner, var _) -> owner.equals(pool.uuid());
            case Layout.Linear _, Layout.ThickSnapshot _, Layout.ThinPool _, Layout.PoolSpare _, Layout.ThinVolume _ ->
                false;
        };
    }

    boolean isFull() {
        return usedBytes >= totalBytes;
    }

    long freeBytes() {
        return totalBytes - usedBytes;
    }

    Percent data() {
        return Percent.of(usedBytes, totalBytes);
    }

    Percent metadata() {
        return Percent.of(metadataBlocks, metadataTotal);
    }

    String status(int transactions) {
        var mode = isFull() ? "out_of_data_space" : "rw";
        return transactions + " " + metadataBlocks + "/" + metadataTotal + " " + usedBytes / CHUNK + "/"
                + totalBytes / CHUNK + " - " + mode + " no_discard_passdown "
                + (failsWhenFull ? "error_if_no_space" : "queue_if_no_space") + " - 1024 ";
    }
}
