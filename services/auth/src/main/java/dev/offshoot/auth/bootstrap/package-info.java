/** The first administrator. */
@NullMarked
package dev.offshoot.auth.bootstrap;

import org.jspecify.annotations.NullMarked;
