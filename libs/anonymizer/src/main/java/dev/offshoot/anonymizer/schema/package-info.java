/** The tables and columns of a database, as its catalogue lists them. */
@NullMarked
package dev.offshoot.anonymizer.schema;

import org.jspecify.annotations.NullMarked;
