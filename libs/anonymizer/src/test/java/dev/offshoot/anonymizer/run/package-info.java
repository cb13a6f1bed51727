@NullMarked
package dev.offshoot.anonymizer.run;

import org.jspecify.annotations.NullMarked;
