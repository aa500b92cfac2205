package org.snapdeck.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.util.Arrays;
import java.util.Vector;

/// One key of those that an agent holds. The others are not shown to the host, which counts what it refuses; and JSch,
/// which wipes what it was given, wipes nothing here.
record AgentKey(IdentityRepository agent, byte[] publicBlob) implements IdentityRepository {

    boolean isHeld() {
        return !getIdentities().isEmpty();
    }

    @Override
    public String getName() {
        return agent.getName();
    }

    @Override
    public int getStatus() {
        return agent.getStatus();
    }

    @Override
    @SuppressWarnings("JdkObsolete") // the type that JSch wants
    public Vector<Identity> getIdentities() {
        return new Vector<>(agent.getIdentities().stream()
                .filter(held -> Arrays.equals(held.getPublicKeyBlob(), publicBlob))
                .toList());
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {
        // They are the person's, for everything else that logs in.
    }
}
