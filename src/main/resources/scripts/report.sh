# Everything a refresh needs, in one request: volumes, groups, devices, who uses them, and what lies on them.
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

begin holders ls /sys/block/DEVICE/holders
mark out
for holder in /sys/block/*/holders/*; do
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
inquire swaps cat /proc/swaps

# A host without libvirt has no instances of libvirt's: the exit code of a command that is not there says so.
instances() {
    if ! command -v virsh >/dev/null; then
        begin instances command -v virsh
        mark out
        mark err
        mark "done" 127 "$began" "$now"
        return
    fi
    # One whose libvirtd hangs would wait for ever, and everything else with it. $root is two words or none.
    # shellcheck disable=SC2086
    capture instances timeout 20 $root virsh -r -c qemu:///system domstats --state --block
    [ "$code" = 0 ] || return 0
    mv "$box/out" "$box/instances"
    # shellcheck disable=SC2086
    inquire uuids timeout 20 $root virsh -r -c qemu:///system list --all --uuid --name
}
: >"$box/instances"
instances

# Behind $@: the paths of which it is not plain which device they lead to.
set --
while IFS= read -r line; do
    case $line in *.path=/dev/*) set -- "$@" "${line#*.path=}" ;; esac
done <"$box/instances"

begin loops cat /sys/block/DEVICE/loop/backing_file
mark out
for file in /sys/block/loop*/loop/backing_file; do
    if [ -r "$file" ] && IFS= read -r line <"$file"; then
        printf '%s|%s\n' "$file" "$line"
        set -- "$@" "$line"
    fi
done
mark err
mark "done" 0 "$began" "$now"

# What the kernel's own iSCSI target has, and what of that it exports. One in a program is seen among the processes.
begin exports cat /sys/kernel/config/target/core/KIND/NAME/udev_path
mark out
for file in /sys/kernel/config/target/core/*/*/udev_path; do
    if [ -r "$file" ] && IFS= read -r line <"$file" && [ -n "$line" ]; then
        printf '%s|%s\n' "$file" "$line"
        set -- "$@" "$line"
    fi
done
for lun in /sys/kernel/config/target/iscsi/*/*/lun/*/*; do
    if [ -L "$lun" ]; then
        printf '%s\n' "$lun"
        set -- "$@" "$lun"
    fi
done
mark err
mark "done" 0 "$began" "$now"
[ "$#" = 0 ] || inquire links readlink -m "$@"

# What udev found on devices when they were last written to, and what is mounted when the host starts.
inquire signatures grep -s -e '^E:ID_FS_TYPE=' -e '^E:ID_FS_UUID=' /dev/null /run/udev/data/b*
inquire fstab cat /etc/fstab
mark end reported
