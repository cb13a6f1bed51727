/** All or nothing, on a file system that fails. */
@NullMarked
package dev.offshoot.template.tree;

import org.jspecify.annotations.NullMarked;
