package org.snapdeck.keyring;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// The calls of the Secret Service that we use, in the shape that the D-Bus library makes stubs from.
interface SecretServiceApi {
    String BUS_NAME = "org.freedesktop.secrets";
    String PATH = "/org/freedesktop/secrets";
    String LABEL = "org.freedesktop.Secret.Item.Label";
    String ATTRIBUTES = "org.freedesktop.Secret.Item.Attributes";

    @DBusInterfaceName("org.freedesktop.Secret.Service")
    interface Service extends DBusInterface {
        @DBusMemberName("OpenSession")
        Pair<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

        /// The items that are unlocked, and those that are locked.
        @DBusMemberName("SearchItems")
        Pair<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

        /// What was unlocked at once, and the prompt for the rest.
        @DBusMemberName("Unlock")
        Pair<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

        @DBusMemberName("ReadAlias")
        DBusPath readAlias(String name);
    }

    @DBusInterfaceName("org.freedesktop.Secret.Collection")
    interface Collection extends DBusInterface {
        /// The item, or else the prompt that makes it.
        @DBusMemberName("CreateItem")
        Pair<DBusPath, DBusPath> createItem(Map<String, Variant<?>> properties, Sealed secret, boolean replace);
    }

    @DBusInterfaceName("org.freedesktop.Secret.Item")
    interface Item extends DBusInterface {
        @DBusMemberName("GetSecret")
        Sealed getSecret(DBusPath session);

        /// The prompt that deletes it, if it needs one.
        @DBusMemberName("Delete")
        DBusPath delete();
    }

    @DBusInterfaceName("org.freedesktop.Secret.Prompt")
    interface Prompt extends DBusInterface {
        @DBusMemberName("Prompt")
        void prompt(String windowId);

        @DBusMemberName("Dismiss")
        void dismiss();

        final class Completed extends DBusSignal {
            final boolean dismissed;

            public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
                super(path, dismissed, result);
                this.dismissed = dismissed;
            }
        }
    }

    /// Two results of one call.
    final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /// A secret under way. In a plain session, which stays on this machine's bus, the value is the secret itself.
    final class Sealed extends Struct {
        @Position(0)
        public final DBusPath session;

        @Position(1)
        public final byte[] parameters;

        @Position(2)
        public final byte[] value;

        @Position(3)
        public final String contentType;

        public Sealed(DBusPath session, byte[] parameters, byte[] value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }
}
