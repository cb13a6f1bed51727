/** Changes to a checkout that happen as a whole or not at all. */
@NullMarked
package dev.offshoot.template.tree;

import org.jspecify.annotations.NullMarked;
