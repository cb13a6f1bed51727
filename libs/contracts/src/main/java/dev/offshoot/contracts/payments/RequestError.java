package dev.offshoot.contracts.payments;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One fault of a request that was refused.
 *
 * @param field path in the request's JSON; empty when it is about the whole
 * @param code kebab-case word for programs
 * @param message sentence for people
 */
@Serdeable
public record RequestError(String field, String code, String message) {}
