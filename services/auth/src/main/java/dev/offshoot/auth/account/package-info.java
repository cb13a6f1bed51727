/** Accounts as administrators, imports and links make and change them. */
@NullMarked
package dev.offshoot.auth.account;

import org.jspecify.annotations.NullMarked;
