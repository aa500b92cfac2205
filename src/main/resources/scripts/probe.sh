# What the console can do on this host. Arguments: the commands it needs, each with the words that sudo may ask for.
inquire user id -un
inquire system uname -srn
for line; do
    name=${line%% *}
    path=$(command -v "$name") || path=
    if [ -z "$path" ]; then
        begin "right $name" command -v "$name"
        mark out
        mark err
        mark "done" 127 "$began" "$now"
        continue
    fi
    if [ -n "$root" ]; then
        # shellcheck disable=SC2086
        inquire "right $name" sudo -n -l "$path" ${line#"$name"}
    else
        inquire "right $name" ls "$path"
    fi
done
# Where the processes of others are hidden, a command that outlived its connection can't be seen.
begin processes test -r /proc/1/cmdline
mark out
[ -r /proc/1/cmdline ]
code=$?
clock
mark err
mark "done" "$code" "$began" "$now"
[ -z "$root" ] || inquire sudo sudo --version
inquire version lvs --version
groups
volumes
mark end probed
