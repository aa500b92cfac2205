# Copies one device to another, and goes on whatever becomes of the connection and of the console. Runs in a session
# of its own, as the login user; only dd and lvs are run as root. Nothing ends it from outside: it looks for a file
# named "cancel" between two pieces.
# Arguments: snapdeck.op=UUID (so that its processes can be found), its folder, the words that give root's rights,
# source and target as "DEVICE-NAME LVM-UUID", the source as VG/LV with its LV uuid and "thick" or "thin",
# the bytes to copy, the bytes of the whole target, the most bytes a second or 0, "sparse" or "", "verify" or "".
set -u
umask 077
LC_ALL=C LVM_SUPPRESS_FD_WARNINGS=1 PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL LVM_SUPPRESS_FD_WARNINGS PATH
trap '' HUP
folder=$2 root=$3 source=$4 target=$5 volume=$6 bytes=$7 whole=$8 limit=$9
shift 9
sparse=$1 verify=$2

block=4194304
conversion=notrunc,nocreat,fdatasync
[ -z "$sparse" ] || conversion=$conversion,sparse
[ "$limit" = 0 ] || [ "$limit" -ge "$block" ] || block=1048576
# Larger and larger pieces, until one takes as long as people wait for a cancel.
piece=$((block * 16)) patience=400
[ "$limit" = 0 ] || piece=$((limit / block * block))
[ "$piece" -gt 0 ] || piece=$block

# Hundredths of a second since boot, without starting a process.
clock() {
    read -r now _ </proc/uptime
    # A leading zero would make it octal.
    case $now in 0.*) now=1.00 ;; esac
    now=${now%.*}${now#*.}
}

write_state() { # WORD...
    printf '%s\n' "$*" >"$folder/state.new" && mv -f "$folder/state.new" "$folder/state"
}

begin_phase() { # PHASE BYTES
    phase=$1 all=$2 moved=0
    clock
    since=$now
    tell
}

tell() {
    clock
    write_state "phase=$phase moved=$moved all=$all since=$since now=$now$sums"
}

end() { # RESULT [DETAIL...]
    clock
    write_state "phase=ended result=$1 moved=$moved all=$all since=$since now=$now${2:+ $2}$sums"
    exit 0
}

# A name may be given to another volume; the uuid stays.
is_there() { # DEVICE-NAME LVM-UUID
    for device in /sys/block/dm-*; do
        read -r uuid <"$device/dm/uuid" || continue
        [ "$uuid" = "LVM-$2" ] || continue
        read -r name <"$device/dm/name"
        [ "$name" = "$1" ]
        return
    done
    return 1
}

# Whether the source is still what was to be copied: 0, 1 when it is not, 2 when nobody says. A thick snapshot that
# overflows dies, and stays dead.
source_lives() {
    path=${volume%% *}
    line=$($root lvs --noheadings --separator ' ' -o lv_uuid,lv_snapshot_invalid "$path" 2>"$folder/err.lvs") || return 2
    # Words are wanted.
    # shellcheck disable=SC2086
    set -- $line
    wanted=${volume#* }
    [ "${1:-}" = "${wanted%% *}" ] || return 1
    case $volume in *thick) [ -z "${2:-}" ] ;; *) [ "${2:-}" != snapshot ] ;; esac
}

copy_piece() { # OFFSET COUNT
    # shellcheck disable=SC2086
    is_there $source && is_there $target || {
        echo "the source or the target is not there any more" >"$folder/err.$1"
        return 1
    }
    # shellcheck disable=SC2086
    $root dd "if=/dev/mapper/${source% *}" "of=/dev/mapper/${target% *}" bs=$block iflag=direct,skip_bytes,count_bytes \
        oflag=direct,seek_bytes "conv=$conversion" "skip=$1" "seek=$1" "count=$2" </dev/null 2>"$folder/err.$1"
}

# A new thick volume holds what was deleted from its blocks before.
zero_piece() { # OFFSET COUNT
    # shellcheck disable=SC2086
    is_there $target || {
        echo "the target is not there any more" >"$folder/err.$1"
        return 1
    }
    # shellcheck disable=SC2086
    $root dd if=/dev/zero "of=/dev/mapper/${target% *}" bs=$block iflag=count_bytes oflag=direct,seek_bytes \
        conv=notrunc,nocreat,fdatasync "seek=$1" "count=$2" </dev/null 2>"$folder/err.$1"
}

# The last line of dd begins with the bytes that it moved.
moved_by_dd() { # OFFSET
    last=
    while read -r word _; do last=$word; done <"$folder/err.$1"
    printf '%s' "$last"
}

keep_to_limit() {
    [ "$limit" != 0 ] || return 0
    clock
    early=$((moved * 100 / limit - now + since))
    [ "$early" -le 0 ] || sleep "$((early / 100)).$((early / 10 % 10))$((early % 10))"
}

# Sets "launched" to process, offset, size and beginning of a new piece, or to nothing at the end.
launch() {
    launched=
    [ "$next" -lt "$end" ] || return 0
    size=$((end - next))
    [ "$size" -le "$piece" ] || size=$piece
    clock
    "$work" "$next" "$size" &
    launched="$! $next $size $now"
    next=$((next + size))
}

choose_piece() { # SIZE HUNDREDTHS
    [ "$limit" = 0 ] || return 0
    piece=$(($1 * patience / $2 / block * block))
    [ "$piece" -le $(($1 * 8)) ] || piece=$(($1 * 8 / block * block))
    [ "$piece" -ge "$block" ] || piece=$block
}

collect() { # PROCESS OFFSET SIZE BEGINNING
    wait "$1"
    code=$?
    if [ "$code" != 0 ] || [ "$(moved_by_dd "$2")" != "$3" ]; then
        cat "$folder/err.$2" >"$folder/err"
        failed="at=$2 exit=$code"
        return 1
    fi
    rm -f "$folder/err.$2"
    moved=$((moved + $3))
    tell
    choose_piece "$3" $((now - $4 + 1))
}

# Two pieces are under way at a time, so that one is read while the other is written and nobody waits for a start.
in_pieces() { # WORK FROM TO
    work=$1 next=$2 end=$3 failed='' second=''
    launch
    first=$launched
    [ "$limit" != 0 ] || { launch && second=$launched; }
    while [ -n "$first" ]; do
        # shellcheck disable=SC2086
        collect $first || break
        first=$second second=
        [ ! -e "$folder/cancel" ] || break
        keep_to_limit
        launch
        if [ -n "$first" ]; then second=$launched; else first=$launched; fi
    done
    wait
    [ ! -e "$folder/cancel" ] || end canceled
    [ -z "$failed" ]
}

# What was read goes to the pipe, and the file "whole" says that it was all.
read_out() { # DEVICE-NAME
    at=0
    while [ "$at" -lt "$bytes" ]; do
        [ ! -e "$folder/cancel" ] || return 0
        size=$((bytes - at))
        [ "$size" -le "$piece" ] || size=$piece
        clock
        started=$now
        # shellcheck disable=SC2086
        $root dd "if=/dev/mapper/$1" bs=$block iflag=direct,skip_bytes,count_bytes "skip=$at" "count=$size" \
            </dev/null 2>"$folder/err" || return 1
        at=$((at + size)) moved=$at
        tell
        choose_piece "$size" $((now - started + 1))
        keep_to_limit
    done
    : >"$folder/whole"
}

sum_of() { # PHASE DEVICE-NAME
    rm -f "$folder/whole"
    begin_phase "$1" "$bytes"
    read_out "$2" | sha256sum >"$folder/sum"
    [ ! -e "$folder/cancel" ] || end canceled
    [ -e "$folder/whole" ] || end failed "at=unread"
    read -r sum _ <"$folder/sum"
}

sums=''
printf '%s\n' "$target" >"$folder/target"
begin_phase copying "$bytes"
in_pieces copy_piece 0 "$bytes"
copied=$?
source_lives
case $? in
0) ;;
1) end source-lost "$failed" ;;
*)
    [ "$copied" != 0 ] || cat "$folder/err.lvs" >"$folder/err"
    end failed "${failed:-at=unread}"
    ;;
esac
[ "$copied" = 0 ] || end failed "$failed"
if [ "$whole" -gt "$bytes" ] && [ -z "$sparse" ]; then
    begin_phase zeroing $((whole - bytes))
    in_pieces zero_piece "$bytes" "$whole" || end failed "$failed"
fi
if [ -n "$verify" ]; then
    sum_of summing-source "${source% *}"
    sums=" source=$sum"
    sum_of summing-target "${target% *}"
    sums="$sums target=$sum"
    [ "$sums" = " source=$sum target=$sum" ] || end differs
fi
end complete
