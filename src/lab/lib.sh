# Shared by the lab scripts (sourced, never run): where things are, how to wait, how to reach the guest.
# shellcheck shell=bash
set -euo pipefail

lab_scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$lab_scripts/../.." && pwd)

# The running lab: its disks, sockets, logs and lab.properties.
lab=$(realpath -m "${SNAPDECK_LAB_DIR:-$repository/target/lab}")
# The built image with its keys. Several labs may share one.
# shellcheck disable=SC2034
image=$(realpath -m "${SNAPDECK_LAB_IMAGE:-$lab}")
# Tests that run side by side have a lab each: the first is in the folder itself, the others below it.
[ "${SNAPDECK_LAB_NUMBER:-01}" = 01 ] || lab+=/$SNAPDECK_LAB_NUMBER
properties=$lab/lab.properties

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# The comment at the top of the calling script is its help text.
help_wanted() {
    case "${1:-}" in
    -h | --help)
        sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
        exit 0
        ;;
    esac
}

# wait_for SECONDS COMMAND...: true as soon as COMMAND is, false when it was not in time.
wait_for() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

now_ms() { date +%s%3N; }

# seconds_since START_MS: "4.2"
seconds_since() {
    local ms=$(($(now_ms) - $1))
    printf '%d.%d' $((ms / 1000)) $((ms % 1000 / 100))
}

property() { sed -n "s/^$1=//p" "$properties"; }

lab_ssh_options=(-F none -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o GlobalKnownHostsFile=none
    -o ConnectTimeout=30)

# lab_ssh USER COMMAND...: as any client would, with the lab's own key and host key.
lab_ssh() {
    local user=$1
    shift
    ssh "${lab_ssh_options[@]}" -p "$(property port)" -i "$(property key)" -o BatchMode=yes \
        -o UserKnownHostsFile="\"$(property knownHosts)\"" "$user@$(property host)" "$@"
}

# The processes of the lab: they run PROGRAM in the lab's folder, which is what tells one lab from another. A guest is
# one process for each of its own, and all are to be found: they don't end with the first. A folder that was deleted
# under a running lab still counts.
processes_of() {
    local program=$1 process name folder
    for process in /proc/[0-9]*; do
        { read -r name <"$process/comm"; } 2>/dev/null || continue
        [ "$name" = "$program" ] || continue
        folder=$(readlink "$process/cwd") || continue
        [ "${folder% (deleted)}" != "$lab" ] || printf '%s\n' "${process#/proc/}"
    done
}

lab_processes() {
    processes_of linux.uml
    processes_of slirp4netns
}

# The guest's kernel, by the pid file it writes itself: the host lives as long as this process, whatever of its other
# processes is still there after it was killed.
guest_kernel() {
    local kernel
    { read -r kernel <"$lab/guest/pid"; } 2>/dev/null || return 0
    processes_of linux.uml | grep -x "$kernel" || true
}

lab_is_running() { [ -f "$properties" ] && [ -n "$(guest_kernel)" ]; }
