/** Key rings, passwords and grants of a local installation, made once and kept with mode 600. */
@NullMarked
package dev.offshoot.launcher.secret;

import org.jspecify.annotations.NullMarked;
