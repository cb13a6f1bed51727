/** [=summary] */
@NullMarked
package dev.offshoot.[=service];

import org.jspecify.annotations.NullMarked;
