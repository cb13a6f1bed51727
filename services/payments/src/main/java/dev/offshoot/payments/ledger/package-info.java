/** The books: balanced transactions over accounts, written once. */
@NullMarked
package dev.offshoot.payments.ledger;

import org.jspecify.annotations.NullMarked;
