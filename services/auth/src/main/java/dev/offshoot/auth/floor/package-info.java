/** How long a stranger waits for a refusal, so that the time tells nothing. */
@NullMarked
package dev.offshoot.auth.floor;

import org.jspecify.annotations.NullMarked;
