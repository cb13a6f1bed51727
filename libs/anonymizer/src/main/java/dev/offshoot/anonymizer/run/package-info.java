/** The command, and how it goes through the tables. */
@NullMarked
package dev.offshoot.anonymizer.run;

import org.jspecify.annotations.NullMarked;
