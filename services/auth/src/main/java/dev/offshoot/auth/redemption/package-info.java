/** Redeeming links: what each purpose does, once. */
@NullMarked
package dev.offshoot.auth.redemption;

import org.jspecify.annotations.NullMarked;
