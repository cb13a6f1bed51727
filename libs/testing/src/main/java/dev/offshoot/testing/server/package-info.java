/** The servers around a test class: those of the whole run, or its own, which it stops and starts. */
@NullMarked
package dev.offshoot.testing.server;

import org.jspecify.annotations.NullMarked;
