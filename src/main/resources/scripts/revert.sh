# Reverts one or several volumes of this host to their snapshots, and reads back how far that is. Into a thick volume its
# snapshot is merged; a thin one is replaced by a new snapshot of its snapshot. All are looked at before the first is
# touched. What can be taken back comes first: the new thin volumes are made under names of their own. Until the first
# merge has begun, or the first old volume has left its name, one that fails ends all; from then on there is no way back,
# and each that is left is tried. Cut anywhere, of each thin volume the old one or the new one is whole, and running it
# again goes on from there.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), "begin", or "go-on" to make
# nothing new. Then for each volume the number of its words, and these: "merge" or "swap", the volume group, the LVM
# device uuids (VG uuid and LV uuid without hyphens) of which none may be open, in one word, the LVM uuids of volume and
# snapshot, and a tag: that of the snapshot, or that of the volume. Then of a merge the command's words; of a swap the
# names of volume and snapshot, the names that the new volume and the old one have meanwhile, LVM's selection of the old
# one for its removal, and the words of the command that makes the new one.
operation=$1 manner=$2
shift 2

# The look is repeated for a moment: udev opens devices in passing.
look_at_use() { # DEVICES
    for _ in 1 2 3 4 5; do
        devices
        used='' suspended=''
        while IFS='|' read -r _ device _ _ opens state; do
            case " $1 " in *" ${device#LVM-} "*) ;; *) continue ;; esac
            [ "$opens" = 0 ] || used=yes
            case $state in [Ss]*) suspended=yes ;; esac
        done <"$box/out"
        [ "$code" = 0 ] || return 1
        [ -n "$used" ] || return 0
        sleep 0.2
    done
}

finish() { # WORD
    # Words are wanted.
    # shellcheck disable=SC2086
    volumes $groups_of_all
    groups
    mark end "$1"
    exit 0
}

note_group() { # KIND GROUP ...
    case " $groups_of_all " in *" $2 "*) ;; *) groups_of_all="$groups_of_all $2" ;; esac
}

# A tag means whatever bears it, in any group: that must be this one snapshot of this one volume, and alive. In "merging"
# is whether another snapshot is being merged into the volume: LVM has one at a time, and notes no second.
look_at_tag() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG ...
    # shellcheck disable=SC2086
    capture "identity$suffix" $root lvs -a --noheadings --config "$plain" --separator '|' \
        -o lv_uuid,origin_uuid,lv_snapshot_invalid,lv_attr -S "lv_tags=\"$6\" || lv_uuid=\"$4\""
    found='' others='' merging=''
    while read -r line; do
        case $line in
        "$4|"*"|O"*) merging=yes ;;
        "$4|"*) ;;
        *) others=$found found=$line ;;
        esac
    done <"$box/out"
    # One that is being merged itself needs nothing more.
    case $found in "$5|$4||S"*) merging='' ;; "$5|$4||"*) ;; *) return 1 ;; esac
    [ -z "$others" ]
}

# Who has which name now: what a name means is decided by uuid and tags alone.
look_at_names() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG ...
    # shellcheck disable=SC2086
    capture "identity$suffix" $root lvs -a --noheadings --config "$plain" --separator '|' \
        -o lv_uuid,lv_name,lv_attr,lv_tags "$2"
    old_name='' old_attributes='' source_name='' made='' made_name=''
    while IFS=' |' read -r uuid called attributes tags; do
        [ "$uuid" = "$4" ] && old_name=$called old_attributes=$attributes
        [ "$uuid" = "$5" ] && source_name=$called
        case ",$tags," in *",$operation,"*) ;; *) continue ;; esac
        case ",$tags," in *",$6,"*) made=$uuid made_name=$called ;; esac
    done <"$box/out"
    return "$code"
}

# In "merging" is whether LVM has noted that a snapshot is to be merged into the volume, which would go with it.
may_swap() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG NAME SOURCE ...
    look_at_names "$@" || return 1
    merging=''
    case $old_name$old_attributes in "$7O"*) merging=yes ;; esac
    [ -n "$made" ] || { [ "$manner" = begin ] && [ "$old_name" = "$7" ] && [ "$source_name" = "$8" ]; }
}

check() { # KIND GROUP DEVICES ...
    case $1 in
    merge) look_at_tag "$@" ;;
    swap) may_swap "$@" ;;
    esac || finish absent
    [ -z "$merging" ] || finish merging
    look_at_use "$3" || finish use-unknown
    [ -z "$suspended" ] || finish suspended
    [ -z "$used" ] || finish more-use
}

make() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG NAME SOURCE FRESH ASIDE SELECTION WORD...
    [ "$1" = swap ] || return 0
    look_at_names "$@" || return 1
    [ -z "$made" ] || return 0
    shift 11
    # shellcheck disable=SC2086
    capture "command$suffix" $root "$@"
    return "$code"
}

# Whether it is worth going on: as long as nothing has begun, one that fails ends all.
judge() { # CODE
    [ "$1" != 0 ] || begun=yes
    [ -n "$begun" ]
}

merge() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG WORD...
    [ "$1" = merge ] || return 0
    shift 6
    # shellcheck disable=SC2086
    capture "command$suffix" $root "$@"
    judge "$code"
}

put_in_place() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG NAME SOURCE FRESH ASIDE SELECTION ...
    [ "$1" = swap ] || return 0
    shift 1
    look_at_names swap "$@" || return 0
    vg=$1 name=$6 fresh=$8 aside=$9
    shift 9
    if [ "$old_name" = "$name" ] && [ "$made_name" = "$fresh" ]; then
        # shellcheck disable=SC2086
        capture "aside$suffix" $root lvrename "$vg" "$name" "$aside"
        judge "$code" || return 1
        [ "$code" = 0 ] || return 0
        old_name=$aside
    fi
    if [ "$old_name" = "$aside" ] && [ "$made_name" = "$fresh" ]; then
        # shellcheck disable=SC2086
        capture "in-place$suffix" $root lvrename "$vg" "$fresh" "$name"
        judge "$code"
    fi
    return 0
}

# The old one goes only when a look shows that the new one has its name.
remove() { # KIND GROUP DEVICES VOLUME SNAPSHOT TAG NAME SOURCE FRESH ASIDE SELECTION ...
    [ "$1" = swap ] || return 0
    look_at_names "$@" || return 0
    [ -n "$made" ] && [ "$made_name" = "$7" ] && [ -n "$old_name" ] || return 0
    vg=$2
    shift 10
    # shellcheck disable=SC2086
    capture "remove$suffix" $root lvremove -y -S "$1" "$vg"
    return 0
}

groups_of_all='' begun=''
for_each note_group "$@"
for_each check "$@"
# Between two commands a volume may have no name: only the end of this script gives it one.
trap '' TERM INT
for_each make "$@" || finish ran
for_each merge "$@" || finish ran
for_each put_in_place "$@" || finish ran
for_each remove "$@"
finish ran
