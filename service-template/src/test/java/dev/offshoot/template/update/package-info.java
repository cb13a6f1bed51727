/** Template changes over real services. */
@NullMarked
package dev.offshoot.template.update;

import org.jspecify.annotations.NullMarked;
