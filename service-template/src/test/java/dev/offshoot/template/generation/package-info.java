/** Services made and removed. */
@NullMarked
package dev.offshoot.template.generation;

import org.jspecify.annotations.NullMarked;
