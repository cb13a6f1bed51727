/** Advisory locks of PostgreSQL: who leads, and who works on a subject. */
@NullMarked
package dev.offshoot.messaging.lock;

import org.jspecify.annotations.NullMarked;
