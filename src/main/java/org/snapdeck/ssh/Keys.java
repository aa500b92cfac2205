package org.snapdeck.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.SSHAgentConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// Gives JSch the keys of a login. What is wrong with them is found before the host is bothered.
final class Keys {

    private final HostAddress address;

    Keys(HostAddress address) {
        this.address = address;
    }

    void giveTo(JSch jsch, Login login) throws LoginRefused {
        switch (login) {
            case AgentLogin agent -> jsch.setIdentityRepository(agent(agent));
            case KeyFileLogin file -> add(jsch, opened(jsch, file));
            case PasswordLogin _, QuestionsLogin _ -> {}
        }
    }

    private IdentityRepository agent(AgentLogin login) throws LoginRefused {
        try {
            var connector = login.socket().isPresent()
                    ? new SSHAgentConnector(login.socket().get())
                    : new SSHAgentConnector();
            var repository = new AgentIdentityRepository(connector);
            if (repository.getStatus() != IdentityRepository.RUNNING) {
                throw refused(LoginRefused.Reason.AGENT_UNREACHABLE, null);
            }
            if (repository.getIdentities().isEmpty()) {
                throw refused(LoginRefused.Reason.AGENT_EMPTY, null);
            }
            return repository;
        } catch (AgentProxyException failure) {
            throw refused(LoginRefused.Reason.AGENT_UNREACHABLE, failure);
        }
    }

    private OpenedKey opened(JSch jsch, KeyFileLogin login) throws LoginRefused {
        var pair = load(jsch, login);
        if (pair.isEncrypted()) {
            var passphrase = login.passphrase()
                    .orElseThrow(() -> refused(LoginRefused.Reason.PASSPHRASE_NEEDED, null))
                    .bytes();
            try {
                if (!pair.decrypt(passphrase)) {
                    throw refused(LoginRefused.Reason.PASSPHRASE_WRONG, null);
                }
            } finally {
                Arrays.fill(passphrase, (byte) 0);
            }
        }
        return new OpenedKey(login.file().toString(), pair);
    }

    private KeyPair load(JSch jsch, KeyFileLogin login) throws LoginRefused {
        var bytes = new byte[0];
        try {
            bytes = Files.readAllBytes(login.file());
            return KeyPair.load(jsch, bytes, null);
        } catch (IOException failure) {
            throw refused(LoginRefused.Reason.KEY_FILE_UNREADABLE, failure);
        } catch (JSchException failure) {
            throw refused(LoginRefused.Reason.KEY_FILE_UNUSABLE, failure);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private void add(JSch jsch, OpenedKey key) throws LoginRefused {
        try {
            jsch.addIdentity(key, null);
        } catch (JSchException failure) {
            throw refused(LoginRefused.Reason.KEY_FILE_UNUSABLE, failure);
        }
    }

    private LoginRefused refused(LoginRefused.Reason reason, Exception cause) {
        return new LoginRefused(address, reason, List.of(), cause);
    }
}
