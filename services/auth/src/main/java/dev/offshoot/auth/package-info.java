/** Who somebody is, how they prove it, what they may do. */
@NullMarked
package dev.offshoot.auth;

import org.jspecify.annotations.NullMarked;
