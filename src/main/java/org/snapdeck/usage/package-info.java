/// Who uses a device. Unknown is never taken for free.
package org.snapdeck.usage;
