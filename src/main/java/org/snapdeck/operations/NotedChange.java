package org.snapdeck.operations;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What is done as soon as its own rows are written: nothing has to happen on a host.
///
/// @param rows what is written, after what was there before was told
public record NotedChange(NewOperation operation, Consumer<Handle> rows) {}
