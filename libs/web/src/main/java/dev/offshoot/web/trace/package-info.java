/** Trace ids: taken from W3C traceparent or begun here, in every log line and answer. */
@NullMarked
package dev.offshoot.web.trace;

import org.jspecify.annotations.NullMarked;
