/** Dry runs on a real database. */
@NullMarked
package dev.offshoot.changelog.preview;

import org.jspecify.annotations.NullMarked;
