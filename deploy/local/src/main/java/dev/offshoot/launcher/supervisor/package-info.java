/** The process that owns the backing servers and the services, from up to down. */
@NullMarked
package dev.offshoot.launcher.supervisor;

import org.jspecify.annotations.NullMarked;
