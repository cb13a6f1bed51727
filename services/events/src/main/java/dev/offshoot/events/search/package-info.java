/** Finding events: the public list, one's own, and single ones. */
@NullMarked
package dev.offshoot.events.search;

import org.jspecify.annotations.NullMarked;
