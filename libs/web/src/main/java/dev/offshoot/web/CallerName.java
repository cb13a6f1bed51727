package dev.offshoot.web;

import io.micronaut.http.HttpRequest;

/**
 * Names who makes a request, for idempotency keys and rate limits: a person's UUID, {@code service:<name>} or, for
 * callers without identity, {@code network:<address>}. The identity library replaces the default, which knows networks only.
 */
public interface CallerName {

    String of(HttpRequest<?> request);
}
