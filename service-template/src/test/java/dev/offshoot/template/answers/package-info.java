/** Names. */
@NullMarked
package dev.offshoot.template.answers;

import org.jspecify.annotations.NullMarked;
