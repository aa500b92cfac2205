package org.snapdeck.ssh;

/// How we show a host who we are. Whoever is handed a login owns its secrets, and closing it wipes them.
public sealed interface Login extends AutoCloseable permits AgentLogin, KeyFileLogin, PasswordLogin, QuestionsLogin {

    @Override
    void close();
}
