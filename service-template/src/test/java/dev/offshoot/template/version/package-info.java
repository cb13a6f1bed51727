/** Numbers that stay what they are. */
@NullMarked
package dev.offshoot.template.version;

import org.jspecify.annotations.NullMarked;
