/** Pages as a person sees them: Chromium with and without script, where it is installed. */
@NullMarked
package dev.offshoot.testing.page;

import org.jspecify.annotations.NullMarked;
