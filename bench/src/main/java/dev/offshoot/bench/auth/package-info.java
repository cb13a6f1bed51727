/** How many people sign in and how many sessions go on, measured against auth in a process of its own. */
@NullMarked
package dev.offshoot.bench.auth;

import org.jspecify.annotations.NullMarked;
