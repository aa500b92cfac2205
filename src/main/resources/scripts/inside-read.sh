# A piece of a file of a mounted snapshot, wrapped in base64.
# Arguments: the operation's UUID, the path below the mounted root with each byte as \0ooo, where the piece begins, and
# how long it is at most.
id=$1 skip=$3 count=$4
# A newline at its end would be lost.
path=$(printf '%b.' "$2")
path=/run/snapdeck/inside/$id/files${path%.}

# Whoever reads is there.
folder=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/inside/$id
[ ! -d "$folder" ] || true >"$folder/alive"
begin piece dd "if=$path" "skip=$skip" "count=$count"
mark out
{
    # shellcheck disable=SC2086
    $root dd "if=$path" bs=1M iflag=nofollow,fullblock,skip_bytes,count_bytes "skip=$skip" "count=$count" status=none \
        </dev/null 2>"$box/err"
    printf '%s\n' "$?" >"$box/code"
} | base64 -w 0
printf '\n'
read -r code <"$box/code"
mark err
[ ! -s "$box/err" ] || cat "$box/err"
clock
mark "done" "$code" "$began" "$now"
# sudo ends as dd does where it fails. It lets nobody read by a name that it could take for more than a path.
# shellcheck disable=SC2086
[ "$code" = 0 ] || [ -z "$root" ] ||
    inquire allowed $root -l dd "if=$path" bs=1M iflag=nofollow,fullblock,skip_bytes,count_bytes "skip=$skip" "count=$count" status=none
mark end read
