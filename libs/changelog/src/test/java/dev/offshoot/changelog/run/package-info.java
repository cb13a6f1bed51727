/** Starts, failures and kills on a real database. */
@NullMarked
package dev.offshoot.changelog.run;

import org.jspecify.annotations.NullMarked;
