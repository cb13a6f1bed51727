/** Asking for money, by REST and by event, and changing what was asked. */
@NullMarked
package dev.offshoot.payments.request;

import org.jspecify.annotations.NullMarked;
