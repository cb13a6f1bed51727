/** The library as a whole: its architecture, and a service that survives being killed. */
@NullMarked
package dev.offshoot.messaging;

import org.jspecify.annotations.NullMarked;
