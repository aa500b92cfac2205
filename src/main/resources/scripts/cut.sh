# Takes snapshots of one or several volumes of this host, all of them or none, and reads back what became of them. Where
# it is told to, instances stand still meanwhile: paused, or with their filesystems frozen through the guest agent. The
# script in the variable "job" guards them: it is armed before the first is touched, and brings them back after the
# limit, whatever becomes of this script. A token that only one of the two can take tells whether all was cut in time.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), "pause", "freeze" or "", the
# limit in seconds, the libvirt uuids of the instances in one word, the tag that the snapshots bear and the one that they
# get once it is proven that the instances stood still. Then for each volume the number of its words, and these: its
# group, its LVM device uuid (VG uuid and LV uuid without hyphens), the open count that the person has acknowledged for
# it, "mounted" where nobody but a filesystem of the host may use it, the name of its snapshot, then the command's words.
operation=$1 manner=$2 limit=$3 instances=$4 claimed=$5 proven=$6
shift 6
libvirt=qemu:///system
# For how many seconds libvirt is waited for: one that hangs would never answer.
patience=20
folder=''

# How often the device is open. The look is repeated for a moment: udev opens devices in passing.
look_at_use() { # DEVICE OPENS
    for _ in 1 2 3 4 5; do
        devices
        open=0 suspended='' place='' called=''
        while IFS='|' read -r dm uuid major minor count state; do
            [ "$uuid" = "LVM-$1" ] && open=$count suspended=$state place=$major:$minor called=$dm
        done <"$box/out"
        [ "$code" = 0 ] || return 1
        [ "$open" -gt "$2" ] || return 0
        sleep 0.2
    done
}

# Some filesystems, such as btrfs, show a number of their own.
is_mounted() {
    while read -r mount; do
        case $mount in
        *" $place "* | *" /dev/mapper/$called "*) return 0 ;;
        esac
    done </proc/self/mountinfo
    return 1
}

finish() { # WORD
    # Words are wanted.
    # shellcheck disable=SC2086
    volumes $groups_of_all
    [ "$status" = 0 ] || groups
    mark end "$1"
    exit 0
}

note_group() { # GROUP ...
    case " $groups_of_all " in *" $1 "*) ;; *) groups_of_all="$groups_of_all $1" ;; esac
}

check_use() { # GROUP DEVICE OPENS CLAIM ...
    look_at_use "$2" "$3" || finish use-unknown
    [ "$open" -le "$3" ] || finish more-use
    case $suspended in [Ss]*) finish suspended ;; esac
    [ "$4" != mounted ] || [ "$open" = 0 ] || is_mounted || finish other-use
}

# What libvirt says of an instance, in its first line.
state_of() { # INSTANCE
    # shellcheck disable=SC2086
    capture state timeout "$patience" $root virsh -r -c "$libvirt" domstate "$1"
    state=''
    read -r state <"$box/out"
    return "$code"
}

is_frozen() { # INSTANCE
    # shellcheck disable=SC2086
    capture state timeout "$limit" $root virsh -c "$libvirt" qemu-agent-command "$1" \
        '{"execute":"guest-fsfreeze-status"}'
    [ "$code" = 0 ] || return 2
    case $(cat "$box/out") in *'"frozen"'*) return 0 ;; *'"thawed"'*) return 1 ;; *) return 2 ;; esac
}

# Whoever stands still already was stopped by somebody else, and must not be brought back by us: one that is paused is
# only looked at, and one that is frozen has no agent that would answer.
check_instances() {
    running=''
    for instance in $instances; do
        state_of "$instance" || finish instance-unseen
        case $manner$state in
        *running) running="$running $instance" ;;
        pausepaused) continue ;;
        *) finish not-running ;;
        esac
        [ "$manner" = freeze ] || continue
        is_frozen "$instance"
        case $? in 0) finish frozen-already ;; 2) finish agent-silent ;; esac
    done
}

arm() {
    holds=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/holds
    folder=$holds/${operation#snapdeck.op=}
    begin guard sleep "$limit"
    mark out
    mkdir -p "$holds" 2>"$box/err" && chmod 700 "$holds" 2>>"$box/err" && mkdir "$folder" 2>>"$box/err" &&
        true >"$folder/token" && true >"$folder/held"
    code=$?
    if [ "$code" = 0 ]; then
        setsid /bin/sh -c "$job" snapdeck-guard "$operation" "$folder" "$root" "$manner" "$limit" \
            </dev/null >"$folder/log" 2>&1 &
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
            [ ! -e "$folder/armed" ] || break
            sleep 0.2
        done
        [ -e "$folder/armed" ] || {
            cat "$folder/log" >"$box/err"
            # It may start yet, and ends at once without its folder.
            rm -rf "$folder"
            code=1
        }
    fi
    mark err
    [ ! -s "$box/err" ] || cat "$box/err"
    clock
    mark "done" "$code" "$began" "$now"
    return "$code"
}

note_time() { # WORD...
    clock
    printf '%s %s\n' "$now" "$*" >>"$box/times"
}

hold() {
    for instance in $running; do
        # The guard may bring it back from here on.
        printf '%s\n' "$instance" >>"$folder/held" || return 1
        note_time hold "$instance"
        case $manner in
        pause)
            # shellcheck disable=SC2086
            capture hold timeout "$limit" $root virsh -c "$libvirt" suspend "$instance"
            ;;
        freeze)
            # shellcheck disable=SC2086
            capture hold timeout "$limit" $root virsh -c "$libvirt" domfsfreeze "$instance"
            # An agent without a filesystem to freeze has frozen nothing.
            case $(cat "$box/out") in *"Froze 0 "*) return 1 ;; esac
            ;;
        esac
        [ "$code" = 0 ] || return 1
    done
}

# Whether all of them stood still until now, and the guard has left them alone. This decides what the snapshots are.
have_stood_still() {
    for instance in $instances; do
        case $manner in
        pause) state_of "$instance" && [ "$state" = paused ] ;;
        freeze) is_frozen "$instance" ;;
        esac || return 1
    done
    mv "$folder/token" "$folder/kept" 2>/dev/null
}

# What can't be brought back is left to the guard, which tries on. When it has fired and is done, its folder is gone: a
# redirection that fails ends the shell where it belongs to ":", and not where it belongs to "true".
let_go() {
    back=0
    [ -e "$folder/held" ] || return 0
    while read -r instance; do
        case $manner in
        pause) verb=resume ;;
        freeze) verb=domfsthaw ;;
        esac
        # shellcheck disable=SC2086
        capture release timeout "$patience" $root virsh -c "$libvirt" "$verb" "$instance"
        [ "$code" = 0 ] || back=1
        note_time release "$instance"
    done <"$folder/held"
    [ "$back" != 0 ] || true 2>/dev/null >"$folder/done"
}

take() { # GROUP DEVICE OPENS CLAIM NAME WORD...
    shift 5
    note_time cut
    # shellcheck disable=SC2086
    capture "command$suffix" $root "$@"
    note_time "done"
    status=$code
    return "$code"
}

# Only what was made at this very go, by a command that has ended well.
undo() { # GROUP DEVICE OPENS CLAIM NAME ...
    [ "$number" -lt "$failed" ] || return 0
    # shellcheck disable=SC2086
    capture remove $root lvremove -y \
        -S "lv_name=\"$5\" && lv_tags=\"$operation\" && lv_role!=thickorigin" "$1"
    # Where nobody hears of it any more, the others go all the same.
    return 0
}

: >"$box/times"
status=0 groups_of_all=''
for_each note_group "$@"
for_each check_use "$@"
# From here on only the end of this script lets all go on.
trap '' TERM INT
if [ -n "$manner" ]; then
    check_instances
    arm || finish unguarded
    if ! hold; then
        let_go
        finish not-held
    fi
fi
for_each take "$@" || failed=$number
kept=''
if [ -n "$manner" ]; then
    [ "$status" != 0 ] || ! have_stood_still || kept=yes
    let_go
fi
if [ "$status" != 0 ]; then
    for_each undo "$@"
elif [ -n "$kept" ]; then
    # shellcheck disable=SC2086
    capture proof $root lvchange --addtag "$proven" --deltag "$claimed" -S "lv_tags=\"$operation\"" $groups_of_all
fi
capture times cat "$box/times"
finish ran
