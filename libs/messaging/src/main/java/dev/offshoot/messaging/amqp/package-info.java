/** AMQP 0-9-1: connections, names and arguments of exchange and queues, CloudEvents headers. */
@NullMarked
package dev.offshoot.messaging.amqp;

import org.jspecify.annotations.NullMarked;
