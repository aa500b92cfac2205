# What became of an operation whose outcome is not known. Arguments: the operation's uuid, its volume group.
# First the processes, then the volumes: what no living process can still change, the second look finds in its final state.
operation=$1
vg=$2
# A process carries the tag, or is a shell of ours that still waits for its script, and says so in a word that nobody
# else has.
# This script's own command line holds the bare uuid only, so it does not find itself.
begin processes grep -l "snapdeck.op=$operation" /proc/PID/cmdline
printf 'snapdeck.op=%s' "$operation" | grep -lasF -f - /proc/[0-9]*/cmdline >"$box/out"
grep -laszx -e snapdeck-awaits-script -e 'exec /bin/sh -s snapdeck-awaits-script' /proc/[0-9]*/cmdline >>"$box/out"
clock
mark out
cat "$box/out"
mark err
mark "done" 0 "$began" "$now"
# One that lives may hold the group's lock or wait for it, and looking at the group would wait as well.
if [ -s "$box/out" ]; then
    mark end alive
    exit 0
fi
sizes
volumes "$vg"
# Of a group that is gone, or has another name now, the volumes may be elsewhere.
[ "$code" = 0 ] || volumes
groups
# Where other users' processes are hidden, that none was seen proves nothing.
if [ -r /proc/1/cmdline ]; then mark end gone; else mark end hidden; fi
