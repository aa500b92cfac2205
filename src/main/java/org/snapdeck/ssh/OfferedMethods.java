package org.snapdeck.ssh;

import com.jcraft.jsch.Session;
import com.jcraft.jsch.UserAuthNone;

/// JSch's first question to a host, to which the answer is the list of ways to log in. JSch names that list
/// only in the text of a later exception, so we listen here. Public because JSch makes it by its name.
public final class OfferedMethods extends UserAuthNone {

    @Override
    public boolean start(Session session) throws Exception {
        var welcome = super.start(session);
        if (session.getUserInfo() instanceof LoginTalk talk && getMethods() != null) {
            talk.choose(getMethods(), session);
        }
        return welcome;
    }
}
