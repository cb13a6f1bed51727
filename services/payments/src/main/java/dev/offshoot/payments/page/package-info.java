/**
 * What a payer sees: the pay page, what became of the payment, the invoice. Server-rendered, without script; who knows
 * the token may pay and see, and no cookie is read.
 */
@NullMarked
package dev.offshoot.payments.page;

import org.jspecify.annotations.NullMarked;
