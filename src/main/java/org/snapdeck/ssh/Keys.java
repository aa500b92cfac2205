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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Gives JSch the keys of a login. What is wrong with them is found before the host is bothered.
final class Keys {

    private final HostAddress address;

    Keys(HostAddress address) {
        this.address = address;
    }

    void giveTo(JSch jsch, Login login) throws LoginRefused {
        switch (login) {
            case AgentLogin agent -> jsch.setIdentityRepository(agent(agent.socket()));
            case KeyFileLogin file -> giveTo(jsch, file);
            case PasswordLogin _, QuestionsLogin _ -> {}
        }
    }

    private void giveTo(JSch jsch, KeyFileLogin login) throws LoginRefused {
        var content = new byte[0];
        try {
            content = Files.readAllBytes(login.file());
            var publicHalf = PublicHalf.ofPublicFile(content);
            if (publicHalf.isPresent()) {
                jsch.setIdentityRepository(held(publicHalf.get(), login));
                return;
            }
            var pair = KeyPair.load(jsch, content, null);
            var signer = pair.isEncrypted() && login.passphrase().isEmpty()
                    ? signer(login, content)
                    : Optional.<IdentityRepository>empty();
            if (signer.isPresent()) {
                jsch.setIdentityRepository(signer.get());
                return;
            }
            add(jsch, opened(pair, login));
        } catch (IOException failure) {
            throw refused(LoginRefused.Reason.KEY_FILE_UNREADABLE, failure);
        } catch (JSchException failure) {
            throw refused(LoginRefused.Reason.KEY_FILE_UNUSABLE, failure);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private AgentKey held(HostKey publicHalf, KeyFileLogin login) throws LoginRefused {
        var key = new AgentKey(agent(login.agent()), publicHalf.blob());
        if (!key.isHeld()) {
            throw refused(LoginRefused.Reason.AGENT_LACKS_KEY, null);
        }
        return key;
    }

    /// The agent, if it holds the key of a file that is protected. Without it a person is asked for the passphrase.
    private Optional<IdentityRepository> signer(KeyFileLogin login, byte[] content) throws IOException {
        var publicHalf = PublicHalf.ofPrivateFile(login.file(), content);
        if (publicHalf.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(held(publicHalf.get(), login));
        } catch (LoginRefused refused) {
            SshLog.LOGGER.debug("no agent holds the key", refused);
            return Optional.empty();
        }
    }

    private IdentityRepository agent(Optional<Path> socket) throws LoginRefused {
        try {
            var connector = socket.isPresent() ? new SSHAgentConnector(socket.get()) : new SSHAgentConnector();
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

    private OpenedKey opened(KeyPair pair, KeyFileLogin login) throws LoginRefused {
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
