package org.snapdeck.demo.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.snapdeck.demo.lvm.LvmUsers;

/// The instances of the host. One that is paused or frozen writes nothing, and its process stays.
public final class Hypervisor {

    private final LvmUsers users;
    private final List<Domain> domains;
    private final Set<String> paused = ConcurrentHashMap.newKeySet();
    private final Set<String> frozen = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutAgent = ConcurrentHashMap.newKeySet();

    public Hypervisor(List<Domain> domains, LvmUsers users) {
        this.users = users;
        this.domains = new CopyOnWriteArrayList<>(domains);
    }

    public void define(Domain domain) {
        undefine(domain.name());
        domains.add(domain);
    }

    public void undefine(String name) {
        domains.removeIf(domain -> domain.name().equals(name));
    }

    List<Domain> domains() {
        return domains;
    }

    Optional<Domain> find(String nameOrUuid) {
        return domains.stream().filter(domain -> domain.isCalled(nameOrUuid)).findFirst();
    }

    DomainState state(Domain domain) {
        if (!users.runsInstance(domain.name())) {
            paused.remove(domain.name());
            frozen.remove(domain.name());
            return DomainState.SHUT_OFF;
        }
        return paused.contains(domain.name()) ? DomainState.PAUSED : DomainState.RUNNING;
    }

    public void pause(String name) {
        users.stopWriting(name);
        paused.add(name);
    }

    public void resume(String name) {
        paused.remove(name);
        goOn(name);
    }

    /// Its agent has its filesystems hold all that is written.
    public void freeze(String name) {
        users.stopWriting(name);
        frozen.add(name);
    }

    public void thaw(String name) {
        frozen.remove(name);
        goOn(name);
    }

    private void goOn(String name) {
        if (!paused.contains(name) && !frozen.contains(name)) {
            users.goOnWriting(name);
        }
    }

    public boolean isFrozen(String name) {
        return frozen.contains(name);
    }

    /// @throws java.util.NoSuchElementException there is no such instance
    public String stateInWords(String name) {
        return state(find(name).orElseThrow()).words();
    }

    boolean hasAgent(Domain domain) {
        return !withoutAgent.contains(domain.name());
    }

    public void endAgent(String name) {
        withoutAgent.add(name);
    }

    public void startAgent(String name) {
        withoutAgent.remove(name);
    }

    /// How large the device at a path is; 0 for what is no volume of ours.
    long bytes(String path) {
        return users.bytes(path);
    }

    /// How many bytes the device at a path was written; nothing of what is no volume of ours.
    long written(String path) {
        return users.written(path);
    }
}
