/** Backing servers in containers, where a Docker daemon answers. */
@NullMarked
package dev.offshoot.backing.container;

import org.jspecify.annotations.NullMarked;
