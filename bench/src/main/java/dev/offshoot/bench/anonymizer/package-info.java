/** How fast copies of databases become anonymous. */
@NullMarked
package dev.offshoot.bench.anonymizer;

import org.jspecify.annotations.NullMarked;
