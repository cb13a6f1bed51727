/** W3C trace context from publisher to handler, for logs and OpenTelemetry. */
@NullMarked
package dev.offshoot.messaging.trace;

import org.jspecify.annotations.NullMarked;
