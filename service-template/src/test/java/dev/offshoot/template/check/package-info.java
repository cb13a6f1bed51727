/** Drift is found. */
@NullMarked
package dev.offshoot.template.check;

import org.jspecify.annotations.NullMarked;
