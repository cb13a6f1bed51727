/** The slim users table: a row for every UUID this service has met. */
@NullMarked
package dev.offshoot.identity.user;

import org.jspecify.annotations.NullMarked;
