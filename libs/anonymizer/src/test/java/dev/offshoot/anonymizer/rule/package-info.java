@NullMarked
package dev.offshoot.anonymizer.rule;

import org.jspecify.annotations.NullMarked;
