/** The words typed after the command. */
@NullMarked
package dev.offshoot.launcher.command;

import org.jspecify.annotations.NullMarked;
