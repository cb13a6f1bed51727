/** Connections that a test can cut. */
@NullMarked
package dev.offshoot.testing.network;

import org.jspecify.annotations.NullMarked;
