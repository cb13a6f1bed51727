/** Tests of the whole service. */
@NullMarked
package dev.offshoot.events;

import org.jspecify.annotations.NullMarked;
