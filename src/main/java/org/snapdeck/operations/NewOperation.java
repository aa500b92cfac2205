package org.snapdeck.operations;

import java.util.UUID;

/// What a request writes into the journal.
///
/// @param request the request as JSON, in the kind's own form
public record NewOperation(
        UUID id, String kind, UUID projectId, UUID hostId, UUID objectId, String objectName, String request) {}
