/** Services brought to the newest version. */
@NullMarked
package dev.offshoot.template.update;

import org.jspecify.annotations.NullMarked;
