/** The secret that pseudonyms are made with. */
@NullMarked
package dev.offshoot.anonymizer.key;

import org.jspecify.annotations.NullMarked;
