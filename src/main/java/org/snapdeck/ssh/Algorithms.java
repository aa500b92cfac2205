package org.snapdeck.ssh;

import com.jcraft.jsch.Session;

/// What we offer a host for the connection's own protection. Written down here so that neither an update of
/// JSch nor a system property can weaken it.
///
/// Left out on purpose: everything with SHA-1 (`ssh-rsa` signatures, `hmac-sha1`, group 14 with SHA-1), CBC
/// modes, and ChaCha20-Poly1305. The last because a host without strict key exchange (OpenSSH before 9.6 where
/// the distribution did not carry the change back) can have messages cut out of the start of such a connection
/// unnoticed. AES-GCM is not open to that, and in counter mode a cut garbles all that follows. So strict key
/// exchange is used with every host that knows it, but not demanded: with what is offered here, demanding it
/// would shut out older hosts and protect nobody.
final class Algorithms {

    private static final String KEY_EXCHANGE = String.join(
            ",",
            "mlkem768x25519-sha256",
            "curve25519-sha256",
            "curve25519-sha256@libssh.org",
            "ecdh-sha2-nistp256",
            "ecdh-sha2-nistp384",
            "ecdh-sha2-nistp521",
            "diffie-hellman-group-exchange-sha256",
            "diffie-hellman-group16-sha512",
            "diffie-hellman-group18-sha512",
            "diffie-hellman-group14-sha256");

    private static final String SIGNATURES = String.join(
            ",",
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "rsa-sha2-512",
            "rsa-sha2-256");

    private static final String CIPHERS = String.join(
            ",", "aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr", "aes192-ctr", "aes128-ctr");

    private static final String MACS = String.join(
            ",", "hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com", "hmac-sha2-256", "hmac-sha2-512");

    private Algorithms() {}

    static void apply(Session session) {
        session.setConfig("kex", KEY_EXCHANGE);
        session.setConfig("server_host_key", SIGNATURES);
        session.setConfig("PubkeyAcceptedAlgorithms", SIGNATURES);
        session.setConfig("cipher.c2s", CIPHERS);
        session.setConfig("cipher.s2c", CIPHERS);
        session.setConfig("mac.c2s", MACS);
        session.setConfig("mac.s2c", MACS);
        session.setConfig("compression.c2s", "none");
        session.setConfig("compression.s2c", "none");
        session.setConfig("enable_strict_kex", "yes");
        session.setConfig("require_strict_kex", "no");
    }
}
