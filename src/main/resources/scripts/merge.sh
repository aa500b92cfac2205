# Has LVM merge a thick snapshot back into its volume, and reads back how far that is.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), the volume group to read back,
# the LVM uuids of volume and snapshot, the snapshot's tag, the LVM device uuids (VG uuid and LV uuid without hyphens)
# of both, of which none may be open, then the command's words.
vg=$2
expected="$4|$3"
tag=$5
watched=" $6 $7 "
shift 7

# The look is repeated for a moment: udev opens devices in passing.
look_at_use() {
    for _ in 1 2 3 4 5; do
        devices
        used='' suspended=''
        while IFS='|' read -r _ device _ _ count state; do
            case $watched in *" ${device#LVM-} "*) ;; *) continue ;; esac
            [ "$count" = 0 ] || used=yes
            case $state in [Ss]*) suspended=yes ;; esac
        done <"$box/out"
        [ "$code" = 0 ] || return 1
        [ -n "$used" ] || return 0
        sleep 0.2
    done
}

finish() { # WORD
    volumes "$vg"
    mark end "$1"
    exit 0
}

# A tag means whatever bears it, in any group: that must be this one snapshot of this one volume.
# shellcheck disable=SC2086
capture identity $root lvs -a --noheadings --config "$plain" --separator '|' -o lv_uuid,origin_uuid -S "lv_tags=\"$tag\""
found='' others=''
while read -r line; do
    others=$found found=$line
done <"$box/out"
if [ "$found" != "$expected" ] || [ -n "$others" ]; then
    volumes "$vg"
    groups
    mark end absent
    exit 0
fi
look_at_use || finish use-unknown
[ -z "$suspended" ] || finish suspended
[ -z "$used" ] || finish more-use
# shellcheck disable=SC2086
capture command $root "$@"
status=$code
volumes "$vg"
[ "$status" = 0 ] || groups
mark end ran
