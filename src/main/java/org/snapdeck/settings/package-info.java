/// What is chosen for the whole console.
package org.snapdeck.settings;
