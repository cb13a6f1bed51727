/** An event as it is shown: to everybody, to the signed in, to its team. */
@NullMarked
package dev.offshoot.events.view;

import org.jspecify.annotations.NullMarked;
