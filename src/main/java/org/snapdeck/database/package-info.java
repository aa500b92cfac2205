/// The embedded database: one file, one thread, and nothing acknowledged is lost.
package org.snapdeck.database;
