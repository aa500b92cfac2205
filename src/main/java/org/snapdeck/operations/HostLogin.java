package org.snapdeck.operations;

import org.snapdeck.ssh.Login;

/// How to log in to a host.
///
/// @param saved whether the secret in it came from the keyring, and not from a person just now
record HostLogin(Login login, boolean saved) {}
