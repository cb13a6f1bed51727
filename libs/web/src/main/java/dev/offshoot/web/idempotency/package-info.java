/** Requests that may be sent twice: the answer is stored with what it announces, in one transaction. */
@NullMarked
package dev.offshoot.web.idempotency;

import org.jspecify.annotations.NullMarked;
