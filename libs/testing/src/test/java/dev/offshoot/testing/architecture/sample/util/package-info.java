/** A catch-all. */
@NullMarked
package dev.offshoot.testing.architecture.sample.util;

import org.jspecify.annotations.NullMarked;
