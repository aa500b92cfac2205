# Removes one or several volumes of this host, and reads back what became of them. All are looked at before the first is
# touched: none may be open, and each that is there must be what it is taken for. If the first can't be removed, nothing
# else is tried; after it there is no way back, and each that is left is tried.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag). Then for each volume the number of
# its words, and these: its volume group, its LVM device uuid (VG uuid and LV uuid without hyphens), its LVM uuid, its
# tag, then the command's words.
shift

# The look is repeated for a moment: udev opens devices in passing.
look_at_use() { # DEVICE
    for _ in 1 2 3 4 5; do
        devices
        open=0 suspended=''
        while IFS='|' read -r _ device _ _ opens state; do
            [ "$device" = "LVM-$1" ] && open=$opens suspended=$state
        done <"$box/out"
        [ "$code" = 0 ] || return 1
        [ "$open" != 0 ] || return 0
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

note_group() { # GROUP ...
    case " $groups_of_all " in *" $1 "*) ;; *) groups_of_all="$groups_of_all $1" ;; esac
}

# What is not there need not be removed, and is nothing to stop at.
check() { # GROUP DEVICE UUID TAG ...
    # shellcheck disable=SC2086
    capture "identity$suffix" $root lvs -a --noheadings --config "$plain" --separator '|' \
        -o lv_role,lv_merging,lv_attr,lv_tags -S "lv_uuid=\"$3\"" "$1"
    [ "$code" = 0 ] || finish absent
    [ -s "$box/out" ] || return 0
    IFS='|' read -r role merging attributes tags <"$box/out"
    case ",$tags," in *",$4,"*) ;; *) finish absent ;; esac
    case $role in *thickorigin*) finish absent ;; esac
    [ "$merging" != merging ] || finish absent
    # Of a thin one, only this letter tells that a snapshot is to be merged into it, which would go with it.
    case $attributes in O*) finish absent ;; esac
    look_at_use "$2" || finish use-unknown
    case $suspended in [Ss]*) finish suspended ;; esac
    [ "$open" = 0 ] || finish more-use
}

remove() { # GROUP DEVICE UUID TAG WORD...
    shift 4
    # shellcheck disable=SC2086
    capture "command$suffix" $root "$@"
    [ "$code" != 0 ] || begun=yes
    [ -n "$begun" ]
}

groups_of_all='' begun=''
for_each note_group "$@"
for_each check "$@"
trap '' TERM INT
for_each remove "$@"
finish ran
