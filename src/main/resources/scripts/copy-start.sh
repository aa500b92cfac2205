# Starts a copy that outlives this connection. Its script is in the variable "job". Arguments: snapdeck.op=UUID, the
# job's eight arguments from the source on, then the words of the command that copies.
operation=$1 source=$2 target=$3 volume=$4 bytes=$5 whole=$6 limit=$7 sparse=$8 verify=$9
shift 9
folders=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/copies
folder=$folders/${operation#snapdeck.op=}
begin copy "$@"
mark out
mkdir -p "$folders" 2>"$box/err" && chmod 700 "$folders" 2>>"$box/err" && mkdir "$folder" 2>>"$box/err"
code=$?
if [ "$code" = 0 ]; then
    (
        # Nobody to listen to it is how a dd is ended.
        trap - PIPE
        exec setsid /bin/sh -c "$job" snapdeck-copy "$operation" "$folder" "$root" "$source" "$target" "$volume" \
            "$bytes" "$whole" "$limit" "$sparse" "$verify"
    ) </dev/null >"$folder/log" 2>&1 &
    # Armed and acknowledged: the first thing the job does is to write its state.
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        [ ! -e "$folder/state" ] || break
        sleep 0.2
    done
    [ -e "$folder/state" ] || {
        cat "$folder/log" >"$box/err"
        code=1
    }
fi
mark err
[ ! -s "$box/err" ] || cat "$box/err"
clock
mark "done" "$code" "$began" "$now"
if [ "$code" = 0 ]; then mark end started; else mark end not-started; fi
