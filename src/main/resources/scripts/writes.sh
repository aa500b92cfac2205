# How much is written to one volume, once a second, until nobody listens any more or the time is over.
# Arguments: its LVM device uuid (VG uuid and LV uuid without hyphens), and for how many seconds at most.
# A line tells the seconds since boot, and how many writes and how many sectors of 512 bytes there were since the device
# was made; or the seconds and "away" where the kernel has no such device.
wanted=LVM-$1
left=$2
block=''

is_wanted() { # BLOCK
    owner=''
    [ -r "$1/dm/uuid" ] && read -r owner <"$1/dm/uuid" && [ "$owner" = "$wanted" ]
}

# A device that goes away and comes back may have another number.
find_block() {
    for block in /sys/block/dm-*; do
        ! is_wanted "$block" || return 0
    done
    block=''
    return 1
}

while [ "$left" -gt 0 ]; do
    seen=away
    if is_wanted "$block" || find_block; then
        read -r _ _ _ _ writes _ sectors _ <"$block/stat" && seen="$writes $sectors"
    fi
    clock
    # The signal of a broken pipe is ignored, so that the failed write is what ends this.
    mark line "$now $seen" 2>/dev/null || exit 0
    left=$((left - 1))
    sleep 1
done
mark end over
