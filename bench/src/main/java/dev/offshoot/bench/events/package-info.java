/** Events end to end: outbox insert, confirm, inbox commit. */
@NullMarked
package dev.offshoot.bench.events;

import org.jspecify.annotations.NullMarked;
