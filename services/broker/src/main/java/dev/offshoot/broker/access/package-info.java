/** Who asks, as the edge learns it: bearer tokens and session cookies, answered from memory whenever they were seen before. */
@NullMarked
package dev.offshoot.broker.access;

import org.jspecify.annotations.NullMarked;
