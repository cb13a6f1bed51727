/**
 * Invoices and credit notes: numbers without gaps, rows that never change, and their papers.
 *
 * <p>An error in one is answered by a credit note and a new invoice, so an invoice has no states.
 */
@NullMarked
package dev.offshoot.payments.invoice;

import org.jspecify.annotations.NullMarked;
