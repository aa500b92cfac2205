# What the console can do on this host. Arguments: the names of the commands it needs.
inquire user id -un
inquire system uname -srn
for name; do
    path=$(command -v "$name") || path=
    if [ -z "$path" ]; then
        begin "right $name" command -v "$name"
        mark out
        mark err
        mark "done" 127 "$began" "$now"
        continue
    fi
    if [ -n "$root" ]; then
        inquire "right $name" sudo -n -l "$path"
    else
        inquire "right $name" ls "$path"
    fi
done
inquire version lvs --version
groups
volumes
mark end probed
