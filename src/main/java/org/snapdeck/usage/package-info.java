/// Who uses a device: the evidence of a host, and what it says of one device. It knows nothing of logical volumes.
/// Unknown is never taken for free.
package org.snapdeck.usage;
