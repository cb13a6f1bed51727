/** AMQP details. */
@NullMarked
package dev.offshoot.messaging.amqp;

import org.jspecify.annotations.NullMarked;
