package org.snapdeck.upkeep;

/// A status that a row may be given by hand.
///
/// @param status Cinder's word
/// @param reason why not; empty when it may
record StatusChoice(String status, String reason) {
    boolean isAllowed() {
        return reason.isEmpty();
    }
}
