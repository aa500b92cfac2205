# What became of an operation whose outcome is not known. Arguments: the operation's uuid, its volume group.
# First the processes, then the volumes: what no living process can still change, the second look finds in its final state.
operation=$1
vg=$2
# A process carries the tag, or is a shell of ours that still waits for its input.
# This script's own command line holds the bare uuid only, so it does not find itself.
begin processes grep -l "snapdeck.op=$operation" /proc/PID/cmdline
if [ -r /proc/1/cmdline ]; then visible=yes; else visible=no; fi
mark out
printf 'snapdeck.op=%s' "$operation" | grep -lasF -f - /proc/[0-9]*/cmdline
grep -laszx -e snapdeck -e 'exec /bin/sh -s snapdeck' /proc/[0-9]*/cmdline
mark err
clock
mark "done" 0 "$began" "$now"
volumes "$vg"
groups "$vg"
mark end "processes-visible=$visible"
