/** A small service to ask: one route for each thing the library does. */
@NullMarked
package dev.offshoot.web.sample;

import org.jspecify.annotations.NullMarked;
