/** The published language: events, the values they share, and the annotations that say how they travel. */
@NullMarked
package dev.offshoot.contracts;

import org.jspecify.annotations.NullMarked;
