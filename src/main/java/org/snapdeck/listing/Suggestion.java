package org.snapdeck.listing;

/// How what is typed could go on.
///
/// @param text the whole filter as it would then be
/// @param shown the part that is offered, such as `status:` or `status:error`
/// @param key of the fact that it is about
public record Suggestion(String text, String shown, String key) {}
