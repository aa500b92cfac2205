# How the copies of this user stand. Arguments: "cancel UUID" or "forget UUID" for each that is to be stopped between
# two pieces, or whose folder is not needed any more.
folders=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/copies
for line; do
    folder=$folders/${line#* }
    [ -d "$folder" ] || continue
    case $line in
    cancel*) : >"$folder/cancel" ;;
    forget*) rm -rf "$folder" ;;
    esac
done

# Of a job that did not end, a process bears its tag or writes to its target.
is_alive() { # UUID FOLDER
    read -r target _ <"$2/target" || target=snapdeck.op=$1
    printf 'snapdeck.op=%s\nof=/dev/mapper/%s' "$1" "$target" | grep -lasF -f - /proc/[0-9]*/cmdline >"$box/processes"
    # grep also fails for a process that ends while it looks.
    [ -s "$box/processes" ]
}

begin copies cat "$folders/UUID/state"
mark out
: >"$box/err"
for folder in "$folders"/*; do
    [ -e "$folder/state" ] || continue
    id=${folder##*/}
    life=gone
    ! is_alive "$id" "$folder" || life=alive
    # After the look at the processes: a job that has gone meanwhile has written how it ended.
    read -r state <"$folder/state" || continue
    printf '%s %s %s\n' "$id" "$life" "$state"
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
