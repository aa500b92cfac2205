# What a folder of a mounted snapshot holds: of each entry its kind, size, time, mode, owner, group, name, and where it
# leads if it is a link; each ends with a NUL. Names may be any bytes, so what is said is wrapped in base64.
# Arguments: the operation's UUID, the path below the mounted root with each byte as \0ooo, the most bytes to be told.
id=$1 most=$3
# A newline at its end would be lost.
path=$(printf '%b.' "$2")
path=/run/snapdeck/inside/$id/files${path%.}

# Whoever looks is there.
folder=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/inside/$id
[ ! -d "$folder" ] || true >"$folder/alive"
begin entries find "$path" -mindepth 1 -maxdepth 1
mark out
{
    # It ends as soon as nobody takes more of it.
    trap - PIPE
    # shellcheck disable=SC2086
    $root find "$path" -mindepth 1 -maxdepth 1 -printf '%y/%s/%T@/%m/%U/%G/%f/%l\0' </dev/null 2>"$box/err"
    printf '%s\n' "$?" >"$box/code"
} | head -c "$most" | base64 -w 0
printf '\n'
read -r code <"$box/code"
mark err
[ ! -s "$box/err" ] || cat "$box/err"
clock
mark "done" "$code" "$began" "$now"
# sudo ends as find does where it fails. It lets nobody read by a name that it could take for more than a path.
# shellcheck disable=SC2086
[ "$code" = 0 ] || [ -z "$root" ] ||
    inquire allowed $root -l find "$path" -mindepth 1 -maxdepth 1 -printf '%y/%s/%T@/%m/%U/%G/%f/%l\0'
mark end listed
