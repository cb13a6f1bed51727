package dev.offshoot.events.view;

import dev.offshoot.events.people.PersonResponse;
import dev.offshoot.events.review.Decision;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody decided. */
@Serdeable
record ReviewResponse(
        Decision decision, PersonResponse actor, @Nullable String comment, Instant at) {}
