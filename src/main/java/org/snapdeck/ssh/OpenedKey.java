package org.snapdeck.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.KeyPair;

/// A private key that was opened already, as JSch wants to see it.
record OpenedKey(String name, KeyPair pair) implements Identity {

    @Override
    public boolean setPassphrase(byte[] passphrase) {
        return true;
    }

    @Override
    public byte[] getPublicKeyBlob() {
        return pair.getPublicKeyBlob();
    }

    @Override
    public byte[] getSignature(byte[] data) {
        return pair.getSignature(data);
    }

    @Override
    public byte[] getSignature(byte[] data, String algorithm) {
        return pair.getSignature(data, algorithm);
    }

    @Override
    public String getAlgName() {
        return pair.getKeyTypeString();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isEncrypted() {
        return false;
    }

    @Override
    public void clear() {
        pair.dispose();
    }

    @Override
    public String toString() {
        return name;
    }
}
