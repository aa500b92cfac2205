package org.snapdeck.filling;

import java.util.UUID;
import org.snapdeck.lvm.LvUuid;

/// One thing on one host whose filling is followed.
public record Series(UUID hostId, LvUuid volume, Content content) {}
