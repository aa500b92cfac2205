# Whether the guest agents of instances answer. Arguments: the libvirt uuids of the instances.
for instance do
    # shellcheck disable=SC2086
    inquire "$instance" timeout 10 $root virsh -c qemu:///system qemu-agent-command "$instance" \
        '{"execute":"guest-fsfreeze-status"}'
done
mark end asked
