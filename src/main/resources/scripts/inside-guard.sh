# Unmounts what was mounted for somebody to look inside, when the console says so, after the limit, or when nobody has
# been heard of for long: whatever became of the script that armed it, of the connection and of the console. Runs in a
# session of its own, as the login user; only umount, rmdir and lvchange are run as root. It tries until it succeeds.
# Arguments: snapdeck.op=UUID (so that its process can be found), its folder, the words that give root's rights, the
# group and the LVM uuid of the snapshot, the limit and the longest silence in seconds.
set -u
umask 077
LC_ALL=C LVM_SUPPRESS_FD_WARNINGS=1 PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL LVM_SUPPRESS_FD_WARNINGS PATH
trap '' HUP PIPE TERM INT
operation=$1 folder=$2 root=$3 vg=$4 uuid=$5 limit=$6 silence=$7
place=/run/snapdeck/inside/${operation#snapdeck.op=}

# Hundredths of a second since boot, without starting a process.
clock() {
    read -r now _ </proc/uptime
    # A leading zero would make it octal.
    case $now in 0.*) now=1.00 ;; esac
    now=${now%.*}${now#*.}
}

is_mounted() {
    while read -r _ _ _ _ where _; do
        [ "$where" != "$place/files" ] || return 0
    done </proc/self/mountinfo
    return 1
}

# What it runs is told in its log.
tell() { # WORD...
    printf '%s\n' "$*"
    "$@" </dev/null
}

leave() {
    # $root is two words or none.
    # shellcheck disable=SC2086
    ! is_mounted || tell $root umount "$place/files" || return 1
    if [ -e "$folder/activated" ]; then
        # Whoever uses it by now keeps it active.
        # shellcheck disable=SC2086
        tell $root lvchange -y -an -S "lv_uuid=\"$uuid\"" "$vg"
        rm -f "$folder/activated"
    fi
    [ ! -e "$place" ] || tell $root rmdir "$place/files" "$place"
    return 0
}

clock
[ -e "$folder/until" ] || printf '%s\n' "$((now + limit * 100))" >"$folder/until"
read -r end <"$folder/until"
heard=$now why=''
: >"$folder/armed"
while [ -z "$why" ]; do
    clock
    # Each sign of life is a file that is taken away once it was seen.
    [ ! -e "$folder/alive" ] || { rm -f "$folder/alive" && heard=$now; }
    if [ -e "$folder/close" ]; then
        why=closed
    elif [ "$now" -ge "$end" ]; then
        why=limit
    elif [ "$now" -ge "$((heard + silence * 100))" ]; then
        why=silent
    else
        sleep 0.5
    fi
done
# Whoever mounts looks for it afterwards, and unmounts again where it is gone.
mv "$folder/token" "$folder/fired"
# Of the tries in vain the last is kept: it may take days.
# Also where nothing can be written down any more.
until leave >"$folder/try" 2>&1 || leave >/dev/null 2>&1; do sleep 5; done
cat "$folder/try"
printf '%s\n' "$why" >"$folder/why" && mv "$folder/why" "$folder/ended"
