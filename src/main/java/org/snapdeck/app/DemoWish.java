package org.snapdeck.app;

/// Whether the demo host should be there.
enum DemoWish {
    /// As it was when the console was closed; at the first start it is there.
    AS_BEFORE,
    WANTED,
    UNWANTED
}
