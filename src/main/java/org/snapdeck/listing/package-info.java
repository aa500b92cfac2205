/// What a table says of its rows, apart from how it looks: the facts by their keys, the filter that people type,
/// and the rows written out as CSV and JSON. It knows neither the screen nor what the rows are.
package org.snapdeck.listing;
