/** What auth tells the platform about people, sessions and links. */
@NullMarked
package dev.offshoot.contracts.auth;

import org.jspecify.annotations.NullMarked;
