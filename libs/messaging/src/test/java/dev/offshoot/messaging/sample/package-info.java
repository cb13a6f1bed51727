/** A small service that subscribes to a few events and writes down what it sees. */
@NullMarked
package dev.offshoot.messaging.sample;

import org.jspecify.annotations.NullMarked;
