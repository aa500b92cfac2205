# Runs one command that changes the host, and reads back what became of it.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), the volume group to read back,
# the LVM device uuid of the volume that must not be in more use than the person knows (VG uuid and LV uuid without
# hyphens) or "", the open count that the person has acknowledged for it, then the command's words.
vg=$2
device=$3
acknowledged=$4
shift 4

# How often the device is open. The look is repeated for a moment: udev opens devices in passing.
look_at_use() {
    for _ in 1 2 3 4 5; do
        devices
        open=0 suspended=
        while IFS='|' read -r _ uuid _ _ count state; do
            [ "$uuid" = "LVM-$device" ] && open=$count suspended=$state
        done <"$box/out"
        [ "$code" = 0 ] || return 1
        [ "$open" -gt "$acknowledged" ] || return 0
        sleep 0.2
    done
}

refuse() { # WORD
    volumes "$vg"
    mark end "$1"
    exit 0
}

if [ -n "$device" ]; then
    look_at_use || refuse use-unknown
    [ "$open" -le "$acknowledged" ] || refuse more-use
    case $suspended in [Ss]*) refuse suspended ;; esac
fi
# shellcheck disable=SC2086
capture command $root "$@"
status=$code
volumes "$vg"
# A failure is explained by what the group has left, or by its absence from the list of all groups.
[ "$status" = 0 ] || groups
mark end ran
