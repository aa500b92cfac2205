/// The way of an operation: request, message, execution, settle. The journal keeps every one from the click to
/// the read-back; a lane carries out those of one host, one at a time.
package org.snapdeck.operations;
