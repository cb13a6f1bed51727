/** What [=service] tells the others. */
@NullMarked
package dev.offshoot.contracts.[=service];

import org.jspecify.annotations.NullMarked;
