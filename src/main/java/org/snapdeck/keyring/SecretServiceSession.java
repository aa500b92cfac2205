package org.snapdeck.keyring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;
import org.snapdeck.keyring.SecretServiceApi.Collection;
import org.snapdeck.keyring.SecretServiceApi.Item;
import org.snapdeck.keyring.SecretServiceApi.Pair;
import org.snapdeck.keyring.SecretServiceApi.Prompt;
import org.snapdeck.keyring.SecretServiceApi.Sealed;
import org.snapdeck.keyring.SecretServiceApi.Service;

/// One conversation with the Secret Service, over a connection of its own: nothing stays open between two questions.
final class SecretServiceSession implements AutoCloseable {
    private static final String NOTHING = "/";

    private final DBusConnection connection;
    private final Service service;

    SecretServiceSession(String busAddress) throws DBusException {
        connection =
                DBusConnectionBuilder.forAddress(busAddress).withShared(false).build();
        service = at(SecretServiceApi.PATH, Service.class);
    }

    /// Where new secrets go; nothing where nobody has made a keyring yet.
    Optional<DBusPath> defaultCollection() {
        return Optional.of(service.readAlias("default")).filter(SecretServiceSession::isSomething);
    }

    Items search(Map<String, String> attributes) {
        var found = service.searchItems(attributes);
        return new Items(found.first, found.second);
    }

    /// @param unlocked can be read now
    /// @param locked can be read when somebody has unlocked them
    record Items(List<DBusPath> unlocked, List<DBusPath> locked) {
        boolean isEmpty() {
            return unlocked.isEmpty() && locked.isEmpty();
        }
    }

    /// Asks the person to unlock what is locked.
    ///
    /// @return whether it is unlocked now
    boolean unlock(List<DBusPath> objects) throws DBusException, InterruptedException {
        return isDone(service.unlock(objects).second);
    }

    /// @return to be wiped by whoever gets it
    byte[] read(DBusPath item) throws DBusException {
        return at(item.getPath(), Item.class).getSecret(opened()).value;
    }

    /// Writes the item, over an earlier one with the same attributes.
    ///
    /// @return whether it is there now
    boolean write(DBusPath collection, String label, Map<String, String> attributes, byte[] secret)
            throws DBusException, InterruptedException {
        var properties = Map.<String, Variant<?>>of(
                SecretServiceApi.LABEL, new Variant<>(label),
                SecretServiceApi.ATTRIBUTES, new Variant<>(attributes, "a{ss}"));
        var value = new Sealed(opened(), new byte[0], secret, "text/plain; charset=utf8");
        Pair<DBusPath, DBusPath> made =
                at(collection.getPath(), Collection.class).createItem(properties, value, true);
        return isSomething(made.first) || isDone(made.second);
    }

    /// @return whether it is gone
    boolean delete(DBusPath item) throws DBusException, InterruptedException {
        return isDone(at(item.getPath(), Item.class).delete());
    }

    private DBusPath opened() {
        return service.openSession("plain", new Variant<>("")).second;
    }

    /// Lets the service ask what it has to ask, and waits until the person has answered.
    private boolean isDone(DBusPath prompt) throws DBusException, InterruptedException {
        if (!isSomething(prompt)) {
            return true;
        }
        var answers = new LinkedBlockingQueue<Prompt.Completed>();
        connection.addSigHandler(Prompt.Completed.class, answer -> {
            if (answer.getPath().equals(prompt.getPath())) {
                answers.add(answer);
            }
        });
        var question = at(prompt.getPath(), Prompt.class);
        question.prompt("");
        try {
            return !answers.take().dismissed;
        } catch (InterruptedException givenUp) {
            question.dismiss();
            throw givenUp;
        }
    }

    private <T extends DBusInterface> T at(String path, Class<T> type) throws DBusException {
        return connection.getRemoteObject(SecretServiceApi.BUS_NAME, path, type);
    }

    private static boolean isSomething(DBusPath path) {
        return !path.getPath().equals(NOTHING);
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
