# Shared by the lab scripts (sourced, never run): where things are, how to wait, how to reach the guest.
# shellcheck shell=bash
set -euo pipefail

lab_scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$lab_scripts/../.." && pwd)

# The running lab: its disks, sockets, logs and lab.properties.
lab=$(realpath -m "${SNAPDECK_LAB_DIR:-$repository/target/lab}")
# The built image with its keys. Several labs may share one.
image=$(realpath -m "${SNAPDECK_LAB_IMAGE:-$lab}")
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

# lab_ssh USER COMMAND...: as any client would, with the lab's own key and host key.
lab_ssh() {
    local user=$1
    shift
    ssh -F none -p "$(property port)" -i "$(property key)" -o IdentitiesOnly=yes -o BatchMode=yes \
        -o StrictHostKeyChecking=yes -o UserKnownHostsFile="$(property knownHosts)" -o GlobalKnownHostsFile=none \
        -o ConnectTimeout=30 "$user@$(property host)" "$@"
}

# Every process of the program given that belongs to the session given. A guest is one host process per guest
# process; when the first is killed, the others stay behind and can only be told by their session.
processes_of() {
    local session=$1 program=$2 stat fields
    [ -n "$session" ] || return 0
    for stat in /proc/[0-9]*/stat; do
        { read -r fields <"$stat"; } 2>/dev/null || continue
        # shellcheck disable=SC2086
        set -- ${fields##*) }
        if [ "$4" = "$session" ] && [ "$1" != Z ] && [ "$(readlink "${stat%/stat}/exe")" = "$program" ]; then
            printf '%s\n' "${fields%% *}"
        fi
    done
}

guest_processes() { processes_of "$(cat "$lab/guest.pid" 2>/dev/null || true)" "$image/linux.uml"; }

network_processes() { processes_of "$(cat "$lab/network.pid" 2>/dev/null || true)" "$(readlink -f "$(command -v slirp4netns)")"; }

lab_is_running() { [ -f "$properties" ] && [ -n "$(guest_processes)" ] && [ -n "$(network_processes)" ]; }
