/** The three servers, asked, killed and started again. */
@NullMarked
package dev.offshoot.backing;

import org.jspecify.annotations.NullMarked;
