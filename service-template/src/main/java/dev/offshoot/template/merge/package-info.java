/** Differences between texts, and three of them merged. */
@NullMarked
package dev.offshoot.template.merge;

import org.jspecify.annotations.NullMarked;
