/** Benchmarks: what the platform reaches on this machine. Never part of the tests. */
@NullMarked
package dev.offshoot.bench;

import org.jspecify.annotations.NullMarked;
