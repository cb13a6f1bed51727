package dev.offshoot.mail.message;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Sentences in order: why a mail was sent, or why not. */
@Serdeable
record ExplanationResponse(List<String> sentences) {}
