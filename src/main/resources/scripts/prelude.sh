# Every remote script starts with this. It is sent as the body of one compound command,
#     { exec /bin/sh -c 'prelude + script' NAME ARGUMENT ...; }
# on the input of `/bin/sh -s snapdeck-awaits-script`: cut anywhere, the shell sees an unfinished command and does nothing.
# Arguments: nonce, the words that give root's rights ("sudo -n" or ""), then the script's own.
set -u
umask 077
LC_ALL=C LVM_SUPPRESS_FD_WARNINGS=1 PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL LVM_SUPPRESS_FD_WARNINGS PATH
unset LVM_VG_NAME LVM_SYSTEM_DIR LVM_COMMAND_PROFILE
# A lost connection must not stop what runs here.
trap '' HUP PIPE

nonce=$1
root=$2
shift 2
box=$(mktemp -d /tmp/snapdeck.XXXXXXXXXX) || exit 1
trap 'rm -rf "$box"' EXIT

lv_fields=lv_uuid,lv_name,vg_uuid,vg_name,lv_size,lv_attr,lv_layout,lv_role,origin,origin_uuid,origin_size,pool_lv,pool_lv_uuid,data_percent,metadata_percent,lv_active,lv_device_open,lv_suspended,lv_snapshot_invalid,lv_merging,lv_merge_failed,lv_health_status,lv_skip_activation,lv_permissions,lv_time,lv_tags,lv_kernel_major,lv_kernel_minor,vg_free,vg_extent_size,vg_seqno
vg_fields=vg_name,vg_uuid,vg_size,vg_free,vg_extent_size,vg_seqno,vg_missing_pv_count,vg_partial,vg_exported,vg_shared,vg_systemid,vg_permissions
plain='log{prefix="" command_names=0} report{time_format="%s"}'

# What the console reads stands between lines that carry the call's nonce.
mark() { printf '\n@@snapdeck %s %s\n' "$nonce" "$*"; }

# Seconds since boot, without starting a process.
clock() { read -r now _ </proc/uptime; }

begin() { # TITLE WORD...
    mark step "$1"
    shift
    printf '%s\n' "$@"
    clock
    began=$now
}

# Runs a command that only reads. Its output may go straight to the connection.
inquire() { # TITLE WORD...
    begin "$@"
    shift
    mark out
    "$@" </dev/null 2>"$box/err"
    code=$?
    clock
    mark err
    [ ! -s "$box/err" ] || cat "$box/err"
    mark "done" "$code" "$began" "$now"
}

# Runs a command whose output the script needs itself, or that must not depend on the connection:
# both streams go to files, and from there to the connection.
capture() { # TITLE WORD...
    begin "$@"
    shift
    "$@" </dev/null >"$box/out" 2>"$box/err"
    code=$?
    clock
    mark out
    cat "$box/out"
    mark err
    [ ! -s "$box/err" ] || cat "$box/err"
    mark "done" "$code" "$began" "$now"
}

devices() {
    # $root is two words or none.
    # shellcheck disable=SC2086
    capture devices $root dmsetup info -c --noheadings --separator '|' -o name,uuid,major,minor,open,suspended
}

# How large the kernel has each device: its device-mapper uuid, and its sectors of 512 bytes.
sizes() {
    begin sizes cat /sys/block/dm-N/dm/uuid /sys/block/dm-N/size
    mark out
    for block in /sys/block/dm-*; do
        # One may go away meanwhile.
        [ -r "$block/dm/uuid" ] && [ -r "$block/size" ] || continue
        read -r owner <"$block/dm/uuid" && read -r sectors <"$block/size" && printf '%s|%s\n' "$owner" "$sectors"
    done
    clock
    mark err
    mark "done" 0 "$began" "$now"
}

volumes() { # [VG]
    # shellcheck disable=SC2086
    inquire volumes $root lvs -a -qq --reportformat json --units b --nosuffix --config "$plain" -o "$lv_fields" "$@"
}

groups() { # [VG]
    # shellcheck disable=SC2086
    inquire groups $root vgs -qq --reportformat json --units b --nosuffix --config "$plain" -o "$vg_fields" "$@"
}

# Calls WORK with the words of each member in turn, until one call fails. The number of its words stands before those of
# a member. WORK finds in "suffix" what tells the titles of its steps from those of the others.
for_each() { # WORK [COUNT WORD...]...
    each=$1 number=0
    shift
    while [ "$#" -gt 0 ]; do
        number=$((number + 1))
        suffix=''
        [ "$number" = 1 ] || suffix=-$number
        left=$(($# - 1 - $1))
        call_with "$@" || return
        while [ "$#" -gt "$left" ]; do shift; done
    done
}

call_with() { # COUNT WORD...
    count=$1
    shift
    all=$#
    taken=0
    for word do
        taken=$((taken + 1))
        [ "$taken" -gt "$count" ] || set -- "$@" "$word"
    done
    shift "$all"
    "$each" "$@"
}

mark begin
