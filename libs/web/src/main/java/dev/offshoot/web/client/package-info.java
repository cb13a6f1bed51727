/** Calls to other services: trace and deadline passed on, retried where that is safe, cut off while the other side is down. */
@NullMarked
package dev.offshoot.web.client;

import org.jspecify.annotations.NullMarked;
