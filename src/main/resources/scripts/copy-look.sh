# How the copies of this user stand. Arguments: "cancel UUID" or "forget UUID" for each that is to be stopped, or whose
# folder is not needed any more.
folders=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/copies
for line; do
    folder=$folders/${line#* }
    [ -d "$folder" ] || continue
    case $line in
    cancel*) : >"$folder/cancel" ;;
    forget*) rm -rf "$folder" ;;
    esac
done

# Of a job that did not end, a process bears its tag, writes to its target, or listens to one that does. That one is
# root's, and may be hidden; who listens to it is this user's, and lives as long.
is_alive() { # UUID FOLDER
    read -r target _ <"$2/target" || target=snapdeck.op=$1
    printf 'snapdeck.op=%s\nof=/dev/mapper/%s\n%s/said' "$1" "$target" "$2" |
        grep -lasF -f - /proc/[0-9]*/cmdline >"$box/processes"
    # grep also fails for a process that ends while it looks.
    [ -s "$box/processes" ]
}

# Without the tee that listens to it, a dd ends as soon as it has something to say.
end_listener() { # FOLDER
    printf '%s/said' "$1" | grep -lasF -f - /proc/[0-9]*/cmdline >"$box/processes"
    while IFS=/ read -r _ _ process _; do kill "$process" 2>>"$box/err"; done <"$box/processes"
}

carriage_return=$(printf '\r')

# The bytes that stand in the last progress line of a dd.
told() { # FOLDER
    said=$(tail -c 200 "$1/said")
    amount=0
    case $said in *"$carriage_return"*) said=${said##*"$carriage_return"} amount=${said%% *} ;; esac
    case $amount in '' | *[!0-9]*) amount=0 ;; esac
    printf '%s' "$amount"
}

# The same state, with what was moved since it was written.
live() { # FOLDER WORD=VALUE...
    folder=$1
    shift
    for word; do
        case $word in
        moved=0) word=moved=$(told "$folder") ;;
        now=*)
            clock
            word=now=${now%.*}${now#*.}
            ;;
        esac
        printf ' %s' "$word"
    done
    printf '\n'
}

begin copies cat "$folders/UUID/state"
mark out
: >"$box/err"
for folder in "$folders"/*; do
    [ -e "$folder/state" ] || continue
    id=${folder##*/} life=gone
    read -r state <"$folder/state" || continue
    case $state in
    phase=ended*) ;;
    *)
        ! is_alive "$id" "$folder" || life=alive
        # Again: a job that has gone meanwhile has written how it ended.
        read -r state <"$folder/state" || continue
        ;;
    esac
    case $life$state in
    alivephase=ended* | gone*) ;;
    *)
        [ ! -e "$folder/cancel" ] || end_listener "$folder"
        # Words are wanted.
        # shellcheck disable=SC2086
        state=$(live "$folder" $state)
        ;;
    esac
    printf '%s %s %s\n' "$id" "$life" "${state# }"
    case $state in
    "phase=ended result=complete "*) ;;
    phase=ended*) [ ! -e "$folder/err" ] || { printf '%s\n' "$id" && cat "$folder/err"; } >>"$box/err" ;;
    esac
done
mark err
[ ! -s "$box/err" ] || cat "$box/err"
clock
mark "done" 0 "$began" "$now"
mark end looked
