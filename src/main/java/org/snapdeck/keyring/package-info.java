/// The keyring of the system: the only place outside our memory where a secret may lie, and only when a person asks.
package org.snapdeck.keyring;
