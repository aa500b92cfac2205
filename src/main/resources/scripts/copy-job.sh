# Copies one device to another, and goes on whatever becomes of the connection and of the console. Runs in a session
# of its own, as the login user; only dd and lvs are run as root, and without a limit one dd copies all of it. What a
# dd says goes through a tee, so that a look finds in the file "said" how far it has come. Whoever cancels writes a file
# named "cancel" and ends the tee: what the dd would say next, within a second, then ends that too.
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
read_from=/dev/mapper/${source% *} write_to=/dev/mapper/${target% *}

conversion=notrunc,nocreat,fdatasync
block=4194304 bs=4M
if [ "$limit" != 0 ]; then
    # A piece for each second.
    [ "$limit" -ge "$block" ] || block=1048576 bs=1M
    piece=$((limit / block * block))
    [ "$piece" -gt 0 ] || piece=$block
fi

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
    : >"$folder/said"
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

end_if_canceled() { [ ! -e "$folder/cancel" ] || end canceled; }

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

both_are_there() {
    # shellcheck disable=SC2086
    is_there $source && is_there $target && return
    echo "the source or the target is not there any more" >"$folder/said"
    return 1
}

# A thick snapshot that overflows dies, and stays dead: one that can be read after the last piece was alive at it.
source_can_be_read() {
    case $volume in *thin) return 0 ;; esac
    # shellcheck disable=SC2086
    $root dd "if=$read_from" bs=4096 count=1 iflag=direct status=none </dev/null >/dev/null 2>&1
}

# Whether the source is still what was to be copied: 0, 1 when it is not, 2 when nobody says.
source_lives() {
    path=${volume%% *}
    # shellcheck disable=SC2086
    line=$($root lvs --noheadings --separator ' ' -o lv_uuid,lv_snapshot_invalid "$path" 2>"$folder/err.lvs") || return 2
    # Words are wanted.
    # shellcheck disable=SC2086
    set -- $line
    wanted=${volume#* }
    [ "${1:-}" = "${wanted%% *}" ] || return 1
    case $volume in *thick) [ -z "${2:-}" ] ;; *) [ "${2:-}" != snapshot ] ;; esac
}

# Keeps what a dd says. The last line tells how it ended.
listen() { tee "$folder/said" >/dev/null; }

# Whether it ended well. Sets "told" to the bytes that it moved.
has_ended_well() {
    told='' ending=''
    while read -r word rest; do
        case $word in
        exit) ending=$rest ;;
        [0-9]*) told=$word ;;
        esac
    done <"$folder/said"
    [ "$ending" = 0 ]
}

# Without the records and bytes that it counted.
keep_complaint() { grep -v -e ' copied, ' -e ' records ' -e '^exit ' "$folder/said" >"$folder/err"; }

copy_piece() { # OFFSET COUNT
    both_are_there || return
    {
        # shellcheck disable=SC2086
        $root dd "if=$read_from" "of=$write_to" bs=$bs "conv=$conversion${sparse:+,sparse}" \
            iflag=direct,skip_bytes,count_bytes oflag=direct,seek_bytes "skip=$1" "seek=$1" "count=$2" status=progress
        echo "exit $?"
    } </dev/null 2>&1 | listen
}

# A new thick volume holds what was deleted from its blocks before.
zero_piece() { # OFFSET COUNT
    both_are_there || return
    {
        # shellcheck disable=SC2086
        $root dd if=/dev/zero "of=$write_to" bs=$bs "conv=$conversion" iflag=count_bytes oflag=direct,seek_bytes \
            "seek=$1" "count=$2" status=progress
        echo "exit $?"
    } </dev/null 2>&1 | listen
}

choose_size() {
    size=$((all - moved))
    [ "$limit" = 0 ] || [ "$size" -le "$piece" ] || size=$piece
}

keep_to_limit() {
    [ "$limit" != 0 ] || return 0
    tell
    early=$((moved * 100 / limit - now + since))
    [ "$early" -le 0 ] || sleep "$((early / 100)).$((early / 10 % 10))$((early % 10))"
}

# Sets "failed" to where it did.
in_pieces() { # WORK FROM
    failed=''
    while [ "$moved" -lt "$all" ]; do
        choose_size
        "$1" $(($2 + moved)) "$size"
        if ! has_ended_well || [ "$told" != "$size" ]; then
            end_if_canceled
            keep_complaint
            failed="at=$(($2 + moved))"
            return 1
        fi
        moved=$((moved + size))
        end_if_canceled
        keep_to_limit
    done
}

# To its output.
read_out() { # DEVICE
    while [ "$moved" -lt "$all" ] && [ ! -e "$folder/cancel" ]; do
        choose_size
        # shellcheck disable=SC2086
        $root dd "if=$1" bs=$bs iflag=direct,skip_bytes,count_bytes "skip=$moved" "count=$size" status=progress \
            </dev/null || return
        moved=$((moved + size))
        keep_to_limit
    done
    echo "exit 0" >&2
}

sum_of() { # PHASE DEVICE
    begin_phase "$1" "$bytes"
    { read_out "$2" | sha256sum >"$folder/sum"; } 2>&1 | listen
    end_if_canceled
    has_ended_well || {
        keep_complaint
        end failed "at="
    }
    moved=$all
    read -r sum _ <"$folder/sum"
}

sums=''
printf '%s\n' "$target" >"$folder/target"
begin_phase copying "$bytes"
if ! in_pieces copy_piece 0 || ! source_can_be_read; then
    source_lives
    case $? in
    0) end failed "${failed:-at=}" ;;
    1) end source-lost "$failed" ;;
    *)
        [ -n "$failed" ] || cat "$folder/err.lvs" >"$folder/err"
        end failed "${failed:-at=}"
        ;;
    esac
fi
if [ "$whole" -gt "$bytes" ] && [ -z "$sparse" ]; then
    begin_phase zeroing $((whole - bytes))
    in_pieces zero_piece "$bytes" || end failed "$failed"
fi
if [ -n "$verify" ]; then
    sum_of summing-source "$read_from"
    sums=" source=$sum"
    sum_of summing-target "$write_to"
    sums="$sums target=$sum"
    [ "$sums" = " source=$sum target=$sum" ] || end differs
fi
end complete
