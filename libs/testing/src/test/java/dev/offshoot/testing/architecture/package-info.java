/** The rules tried on a small service that breaks each of them. */
@NullMarked
package dev.offshoot.testing.architecture;

import org.jspecify.annotations.NullMarked;
