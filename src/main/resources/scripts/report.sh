# Everything a refresh needs, in one request: volumes, groups, devices, and who uses them.
volumes
groups
devices
begin mounts cat /proc/self/mountinfo
mark out
while read -r mount; do
    case $mount in *" /dev/"*) printf '%s\n' "$mount" ;; esac
done </proc/self/mountinfo
mark err
mark "done" 0 "$began" "$now"

begin holders ls /sys/block/dm-N/holders
mark out
for holder in /sys/block/dm-*/holders/*; do
    [ ! -e "$holder" ] || printf '%s\n' "$holder"
done
mark err
mark "done" 0 "$began" "$now"

# Only devices that are open can have a process; a logical volume's own device has no suffix behind its two uuids.
set --
while IFS='|' read -r name uuid _ _ open _; do
    [ "${#uuid}" = 68 ] && [ "$open" != 0 ] && set -- "$@" "/dev/mapper/$name"
done <"$box/out"
if [ "$#" != 0 ]; then
    # shellcheck disable=SC2086
    begin processes $root fuser "$@"
    # fuser prints names on one stream and process numbers on the other: together they make its table.
    # shellcheck disable=SC2086
    $root fuser "$@" </dev/null >"$box/table" 2>&1
    code=$?
    clock
    mark out
    cat "$box/table"
    mark err
    mark "done" "$code" "$began" "$now"
    begin programs cat /proc/PID/comm
    mark out
    # A letter behind a number tells how the process has the device open.
    # shellcheck disable=SC2013
    for pid in $(sed -e 's/^[^:]*://' -e 's/[a-zA-Z]//g' "$box/table"); do
        [ ! -r "/proc/$pid/comm" ] || { read -r program <"/proc/$pid/comm" && printf '%s %s\n' "$pid" "$program"; }
    done
    mark err
    mark "done" 0 "$began" "$now"
fi
mark end reported
