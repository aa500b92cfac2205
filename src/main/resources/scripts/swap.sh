# Replaces a thin volume by a new snapshot of one of its snapshots, and reads back what became of it. Cut anywhere, the
# old volume or the new one is whole, and running it again goes on from there.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), the volume group, the LVM device
# uuid (VG uuid and LV uuid without hyphens) of the volume, its LVM uuid and name, those of the snapshot, the names that
# the new volume and the old one have meanwhile, "begin", or "go-on" to make nothing new, LVM's selection of the old one
# for its removal, then the words of the command that makes the new one.
tag=$1 vg=$2 device=$3 old=$4 name=$5 snapshot=$6 source=$7 fresh=$8 aside=$9
shift 9
manner=$1 replaced=$2
shift 2
# Between two commands the volume may have no name: only the end of this script gives it one.
trap '' TERM INT

# The look is repeated for a moment: udev opens devices in passing.
look_at_use() {
    for _ in 1 2 3 4 5; do
        devices
        open=0 suspended=
        while IFS='|' read -r _ uuid _ _ count state; do
            [ "$uuid" = "LVM-$device" ] && open=$count suspended=$state
        done <"$box/out"
        [ "$code" = 0 ] || return 1
        [ "$open" != 0 ] || return 0
        sleep 0.2
    done
}

finish() { # WORD
    volumes "$vg"
    groups
    mark end "$1"
    exit 0
}

# Who has which name now: what a name means is decided by uuid and tag alone.
look_at_names() {
    # shellcheck disable=SC2086
    capture identity $root lvs -a --noheadings --config "$plain" --separator '|' -o lv_uuid,lv_name,lv_tags "$vg"
    old_name='' source_name='' made='' made_name=''
    while IFS=' |' read -r uuid called tags; do
        [ "$uuid" = "$old" ] && old_name=$called
        [ "$uuid" = "$snapshot" ] && source_name=$called
        case ",$tags," in *",$tag,"*) made=$uuid made_name=$called ;; esac
    done <"$box/out"
    return "$code"
}

# Runs one of the changes; after one that failed nothing else is tried.
change() { # TITLE WORD...
    # shellcheck disable=SC2086
    capture "$@"
    [ "$code" = 0 ] || finish swapped
}

look_at_names || finish absent
look_at_use || finish use-unknown
case $suspended in [Ss]*) finish suspended ;; esac
[ "$open" = 0 ] || finish more-use
if [ -z "$made" ]; then
    { [ "$manner" = begin ] && [ "$old_name" = "$name" ] && [ "$source_name" = "$source" ]; } || finish absent
    # shellcheck disable=SC2086
    change command $root "$@"
    look_at_names || finish swapped
fi
if [ "$old_name" = "$name" ] && [ "$made_name" = "$fresh" ]; then
    # shellcheck disable=SC2086
    change aside $root lvrename "$vg" "$name" "$aside"
    old_name=$aside
fi
if [ "$old_name" = "$aside" ] && [ "$made_name" = "$fresh" ]; then
    # shellcheck disable=SC2086
    change in-place $root lvrename "$vg" "$fresh" "$name"
fi
# The old one goes only when a look shows that the new one has its name.
look_at_names || finish swapped
if [ -n "$made" ] && [ "$made_name" = "$name" ] && [ -n "$old_name" ]; then
    # shellcheck disable=SC2086
    change remove $root lvremove -y -S "$replaced" "$vg"
fi
finish swapped
