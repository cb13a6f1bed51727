@NullMarked
package dev.offshoot.anonymizer;

import org.jspecify.annotations.NullMarked;
