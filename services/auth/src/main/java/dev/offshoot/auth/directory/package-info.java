/** The user directory: names by UUID, for services and pickers. */
@NullMarked
package dev.offshoot.auth.directory;

import org.jspecify.annotations.NullMarked;
