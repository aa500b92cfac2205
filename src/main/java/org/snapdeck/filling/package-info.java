/// How stores of snapshots and thin pools fill up: what was seen of it, how fast it goes, and what is too much.
package org.snapdeck.filling;
