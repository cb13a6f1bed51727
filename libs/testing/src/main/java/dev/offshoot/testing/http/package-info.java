/** A small JSON client for tests. */
@NullMarked
package dev.offshoot.testing.http;

import org.jspecify.annotations.NullMarked;
