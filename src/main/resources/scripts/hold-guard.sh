# Brings back what stands still for a snapshot when nobody else does: after the limit, whatever became of the script that
# armed it, of the connection and of the console. Runs in a session of its own, as the login user; only virsh is run as
# root. It touches nothing that is not written down as held.
# Arguments: snapdeck.op=UUID (so that its process can be found), its folder, the words that give root's rights,
# "pause" or "freeze", the limit in seconds.
set -u
umask 077
LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
trap '' HUP PIPE TERM INT
folder=$2 root=$3 manner=$4 limit=$5
libvirt=qemu:///system
# How often it is tried, a second apart.
most=600

# Hundredths of a second since boot, without starting a process.
clock() {
    read -r now _ </proc/uptime
    # A leading zero would make it octal.
    case $now in 0.*) now=1.00 ;; esac
    now=${now%.*}${now#*.}
}

# Whether it has ended, so that nothing of it can stand still.
has_ended() { # INSTANCE
    # shellcheck disable=SC2086
    if state=$(timeout 20 $root virsh -r -c "$libvirt" domstate "$1"); then
        case $state in 'shut off'* | crashed*) return 0 ;; esac
        return 1
    fi
    # shellcheck disable=SC2086
    all=$(timeout 20 $root virsh -r -c "$libvirt" list --all --uuid --name) || return 1
    case $all in *"$1"*) return 1 ;; esac
}

# Whether it does not stand still any more, brought back by us or by somebody else. What libvirt says of its state is not
# enough: a command that was given up may still wait to be carried out. With one instance libvirt does one thing after
# the other, so that what it answers here, it answers after that command.
bring_back() { # INSTANCE
    case $manner in
    pause) verb=resume ;;
    freeze) verb=domfsthaw ;;
    esac
    # shellcheck disable=SC2086
    said=$(timeout 20 $root virsh -c "$libvirt" "$verb" "$1" 2>&1) && return 0
    case $said in *'domain is already running'*) return 0 ;; esac
    has_ended "$1"
}

bring_all_back() {
    left=0
    while read -r instance; do
        bring_back "$instance" </dev/null || left=1
    done <"$folder/held"
    return "$left"
}

clock
end=$((now + limit * 100))
: >"$folder/armed"
while [ ! -e "$folder/done" ] && [ "$now" -lt "$end" ]; do
    sleep 0.2
    clock
done
if [ ! -e "$folder/done" ]; then
    mv "$folder/token" "$folder/fired"
    until bring_all_back || [ "$most" = 0 ]; do
        most=$((most - 1))
        sleep 1
    done
fi
rm -rf "$folder"
