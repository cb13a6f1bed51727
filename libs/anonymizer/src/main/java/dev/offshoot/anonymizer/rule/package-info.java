/** Rule files: read, and compared with the tables they are for. */
@NullMarked
package dev.offshoot.anonymizer.rule;

import org.jspecify.annotations.NullMarked;
