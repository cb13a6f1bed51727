/** Conditional changes: entity tags out, {@code If-Match} in. */
@NullMarked
package dev.offshoot.web.edit;

import org.jspecify.annotations.NullMarked;
