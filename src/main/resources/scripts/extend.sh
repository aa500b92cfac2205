# Gives a volume, or the store of a snapshot, more room, and reads back what became of it.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), the volume group to read back,
# the volume as GROUP/NAME, its LVM uuid, the size it shall have, "rest" where it has to be deactivated meanwhile or
# "stay" where not, then the LVM device uuids (VG uuid and LV uuid without hyphens) of the volume and of what rests with
# it: none of them may be suspended, and none open that shall rest.
vg=$2
path=$3
uuid=$4
size=$5
manner=$6
shift 6
watched=" $* "
# Once it is deactivated, nothing but the end of this script activates it again.
trap '' TERM INT

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
        [ "$manner" = rest ] && [ -n "$used" ] || return 0
        sleep 0.2
    done
}

finish() { # WORD
    volumes "$vg"
    mark end "$1"
    exit 0
}

# lvextend takes a name and no selection, so the name is asked first whose it is.
# shellcheck disable=SC2086
capture identity $root lvs --noheadings --config "$plain" -o lv_uuid "$path"
read -r found <"$box/out"
if [ "$found" != "$uuid" ]; then
    volumes "$vg"
    groups
    mark end absent
    exit 0
fi
look_at_use || finish use-unknown
[ -z "$suspended" ] || finish suspended
if [ "$manner" = rest ]; then
    [ -z "$used" ] || finish more-use
    # shellcheck disable=SC2086
    capture deactivate $root lvchange -an -S "lv_uuid=\"$uuid\"" "$vg"
    rested=$code
else
    rested=0
fi
status=$rested
if [ "$rested" = 0 ]; then
    # shellcheck disable=SC2086
    capture command $root lvextend -L "$size" "$path"
    status=$code
fi
if [ "$manner" = rest ]; then
    # Whatever came before. What was active may bear the mark to be skipped all the same.
    # shellcheck disable=SC2086
    capture activate $root lvchange -ay -K -S "lv_uuid=\"$uuid\"" "$vg"
fi
sizes
volumes "$vg"
[ "$status" = 0 ] || groups
if [ "$rested" = 0 ]; then mark end ran; else mark end kept; fi
