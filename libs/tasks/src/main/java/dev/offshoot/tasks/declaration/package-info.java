/** Which tasks there are: read from the annotations of their beans, none of which is made for it. */
@NullMarked
package dev.offshoot.tasks.declaration;

import org.jspecify.annotations.NullMarked;
