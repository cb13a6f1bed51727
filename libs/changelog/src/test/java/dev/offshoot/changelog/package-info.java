/** The library as a whole. */
@NullMarked
package dev.offshoot.changelog;

import org.jspecify.annotations.NullMarked;
