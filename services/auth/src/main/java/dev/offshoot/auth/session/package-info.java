/** Sessions: how they begin, go on by refresh token or cookie, and end. */
@NullMarked
package dev.offshoot.auth.session;

import org.jspecify.annotations.NullMarked;
