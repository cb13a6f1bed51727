package dev.offshoot.contracts.opportunities;

import io.micronaut.serde.annotation.Serdeable;

/** What an applicant said to one question. */
@Serdeable
public record Answer(String question, boolean yes) {}
