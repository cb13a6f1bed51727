/** Markers. */
@NullMarked
package dev.offshoot.template.region;

import org.jspecify.annotations.NullMarked;
