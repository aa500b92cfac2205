# How it stands with what was mounted for somebody to look inside. Whoever asks shows that somebody is there, or has it
# unmounted. A guard that has died is replaced; its script is in the variable "job".
# Arguments: the operation's UUID, "stay", "leave" or "forget", then the group and the LVM uuid of the snapshot, the limit
# and the longest silence in seconds.
id=$1 wish=$2 vg=$3 uuid=$4 limit=$5 silence=$6
place=/run/snapdeck/inside/$id
folders=${XDG_STATE_HOME:-$HOME/.local/state}/snapdeck/inside
folder=$folders/$id

is_mounted() {
    while read -r _ _ _ _ where _; do
        [ "$where" != "$place/files" ] || return 0
    done </proc/self/mountinfo
    return 1
}

# Whether a process bears the operation's tag: its guard, or what is about to mount.
is_alive() {
    printf 'snapdeck.op=%s' "$id" | grep -lasF -f - /proc/[0-9]*/cmdline >"$box/processes"
    # grep also fails for a process that ends while it looks.
    [ -s "$box/processes" ]
}

guard() {
    mkdir -p "$folder" && true >"$folder/token" || return
    setsid /bin/sh -c "$job" snapdeck-inside-guard "snapdeck.op=$id" "$folder" "$root" "$vg" "$uuid" "$limit" \
        "$silence" </dev/null >>"$folder/log" 2>&1 &
}

life=gone mounted=no ended='' left=0
! is_alive || life=alive
! is_mounted || mounted=yes
# What nobody guards any more: its guard was killed, or its folder taken away.
[ "$life$mounted" != goneyes ] || guard
if [ -d "$folder" ]; then
    case $wish in
    stay) true >"$folder/alive" ;;
    leave)
        true >"$folder/close"
        [ "$life" = alive ] || [ "$mounted" = yes ] || [ -e "$folder/ended" ] || guard
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
            [ ! -e "$folder/ended" ] || break
            sleep 0.2
        done
        mounted=no
        ! is_mounted || mounted=yes
        ;;
    esac
    [ ! -e "$folder/ended" ] || read -r ended <"$folder/ended"
    if [ -e "$folder/until" ]; then
        clock
        case $now in 0.*) now=1.00 ;; esac
        read -r until <"$folder/until" && left=$((until / 100 - ${now%.*}))
    fi
    [ -z "$ended" ] || capture guard cat "$folder/log"
    [ "$wish$mounted" != forgetno ] || rm -rf "$folder"
fi
begin inside cat /proc/self/mountinfo
mark out
printf 'mounted=%s life=%s ended=%s left=%s\n' "$mounted" "$life" "$ended" "$left"
mark err
clock
mark "done" 0 "$began" "$now"
mark end looked
