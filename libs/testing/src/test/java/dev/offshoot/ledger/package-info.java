/** Somebody else's service, as far as the rules are concerned. */
@NullMarked
package dev.offshoot.ledger;

import org.jspecify.annotations.NullMarked;
