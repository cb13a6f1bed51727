/** The offshoot command: the whole platform on one machine, started, shown and stopped. */
@NullMarked
package dev.offshoot.launcher;

import org.jspecify.annotations.NullMarked;
