# Mounts a snapshot read-only, so that somebody can look for a file in it. The script in the variable "job" guards it:
# it is armed before anything is done, and unmounts after a limit whatever becomes of this script. No link is followed
# in what is mounted: the kernel sees to that, or it is unmounted at once.
# Arguments: snapdeck.op=UUID (so that this process, too, carries the operation's tag), the group and the LVM uuid of the
# snapshot, its LVM device uuid (VG uuid and LV uuid without hyphens), the limit and the longest silence in seconds.
operation=$1 vg=$2 uuid=$3 device=$4 limit=$5 silence=$6
place=/run/snapdeck/inside/${operation#snapdeck.op=}
folders=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/inside
folder=$folders/${operation#snapdeck.op=}
safe=nosuid,nodev,noexec,nosymfollow
# From here on only the end of this script, or the guard, takes away what it makes.
trap '' TERM INT

finish() { # WORD
    mark end "$1"
    exit 0
}

# Begins it in a session of its own.
guard() {
    setsid /bin/sh -c "$job" snapdeck-inside-guard "$operation" "$folder" "$root" "$vg" "$uuid" "$limit" "$silence" \
        </dev/null >>"$folder/log" 2>&1 &
}

arm() {
    begin guard sleep "$limit"
    mark out
    mkdir -p "$folders" 2>"$box/err" && chmod 700 "$folders" 2>>"$box/err" && mkdir "$folder" 2>>"$box/err" &&
        true >"$folder/token"
    code=$?
    if [ "$code" = 0 ]; then
        guard
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
            [ ! -e "$folder/armed" ] || break
            sleep 0.2
        done
        [ -e "$folder/armed" ] || {
            cat "$folder/log" >"$box/err"
            true >"$folder/close"
            code=1
        }
    fi
    mark err
    [ ! -s "$box/err" ] || cat "$box/err"
    clock
    mark "done" "$code" "$began" "$now"
    return "$code"
}

# Has the guard take away what there is, and waits for it a while: it goes on in any case. One that has ended already
# knows nothing of what came too late, and is followed by another.
give_up() { # WORD
    if [ -e "$folder/token" ]; then
        true >"$folder/close"
    elif mkdir -p "$folder"; then
        rm -f "$folder/ended"
        true >"$folder/close"
        [ -z "$activated" ] || true >"$folder/activated"
        true >"$folder/token"
        guard
    fi
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
        [ ! -e "$folder/ended" ] || break
        sleep 0.2
    done
    finish "$1"
}

find_device() {
    devices
    called='' state=''
    while IFS='|' read -r dm owner _ _ _ suspended; do
        [ "$owner" != "LVM-$device" ] || called=$dm state=$suspended
    done <"$box/out"
    return "$code"
}

# In the words of the kernel: read-only, and following no links.
is_mounted_safely() {
    begin mounted cat /proc/self/mountinfo
    found='' code=1
    while read -r mount; do
        case $mount in *" $place/files "*) found=$mount ;; esac
    done </proc/self/mountinfo
    mark out
    printf '%s\n' "$found"
    case " $found" in
    *" $place/files ro,"*nosymfollow*) code=0 ;;
    esac
    mark err
    clock
    mark "done" "$code" "$began" "$now"
    return "$code"
}

# shellcheck disable=SC2086
capture snapshot $root lvs --noheadings --config "$plain" -o lv_attr -S "lv_uuid=\"$uuid\"" "$vg"
[ "$code" = 0 ] || finish failed
attributes=''
read -r attributes <"$box/out"
case $attributes in '') finish gone ;; ????[IS]*) finish dead ;; esac
find_device || finish failed
case $state in [Ss]*) finish suspended ;; esac
arm || finish unguarded
activated=''
if [ -z "$called" ]; then
    activated=yes
    true >"$folder/activated"
    # What is made of a thin volume bears the mark to be skipped.
    # shellcheck disable=SC2086
    capture activate $root lvchange -y -ay -K -S "lv_uuid=\"$uuid\"" "$vg"
    [ "$code" = 0 ] || give_up failed
    find_device || give_up failed
    [ -n "$called" ] || give_up gone
fi

# shellcheck disable=SC2086
capture filesystem $root blkid -p -o export "/dev/mapper/$called"
case $code in 0 | 2) ;; *) give_up failed ;; esac
type='' table=''
while IFS='=' read -r key value; do
    case $key in
    TYPE) type=$value ;;
    PTTYPE) table=$value ;;
    esac
done <"$box/out"
case $type in
# Through a loop device, which nobody can write to: read-only or not, ext3 and ext4 clear away deleted files that were
# still open, if only the device lets them. What a guest wants done on errors is not done here: it could be a panic.
ext2) options=loop,ro,errors=continue,$safe ;;
# Without a replay of the journal, which would be written to the snapshot.
ext3 | ext4) options=loop,ro,noload,errors=continue,$safe ;;
# Its origin bears the same uuid, and may be mounted.
xfs) options=loop,ro,norecovery,nouuid,$safe ;;
'')
    [ -z "$table" ] || give_up partitioned
    give_up no-filesystem
    ;;
*) give_up other-filesystem ;;
esac

# Nobody but root gets as far as what is mounted.
# shellcheck disable=SC2086
capture place $root install -d -m 0755 -o root -g root /run/snapdeck /run/snapdeck/inside
[ "$code" = 0 ] || give_up failed
# shellcheck disable=SC2086
capture folder $root install -d -m 0700 -o root -g root "$place" "$place/files"
[ "$code" = 0 ] || give_up failed
# shellcheck disable=SC2086
capture mount $root mount -t "$type" -o "$options" "/dev/mapper/$called" "$place/files"
[ "$code" = 0 ] || give_up failed
is_mounted_safely || give_up unsafe
[ -e "$folder/token" ] || give_up unguarded
finish open
