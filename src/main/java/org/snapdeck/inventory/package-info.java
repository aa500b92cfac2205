/// What the console knows: its own rows, what it last read from each host, and what follows from both.
package org.snapdeck.inventory;
