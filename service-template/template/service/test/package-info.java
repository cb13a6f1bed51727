/** Tests of the whole service. */
@NullMarked
package dev.offshoot.[=service];

import org.jspecify.annotations.NullMarked;
