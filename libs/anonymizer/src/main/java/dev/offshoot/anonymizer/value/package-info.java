/** New values for old ones. */
@NullMarked
package dev.offshoot.anonymizer.value;

import org.jspecify.annotations.NullMarked;
