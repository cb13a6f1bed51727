package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.RegistrationStatus;
import dev.offshoot.events.allocation.Word;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param when upcoming, past or all; of the event
 * @param q part of a guest's name or address
 * @param sort position or -createdAt
 */
@Introspected
record RegistrationFilter(
        @Nullable @QueryValue List<String> status,
        @Nullable @QueryValue UUID ticketTypeId,
        @Nullable @QueryValue Boolean admitted,
        @Nullable @QueryValue String when,
        @Nullable @QueryValue @Size(max = 120) String q,
        @Nullable @QueryValue UUID userId,
        @Nullable @QueryValue String sort) {

    private static final Set<String> WHEN = Set.of("upcoming", "past", "all");
    private static final Set<String> SORT = Set.of("position", "-createdAt");

    /** @throws ProblemException 400 for a value the filter does not know */
    void check() {
        Stream.of(known("when", when, WHEN), known("sort", sort, SORT))
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw invalid(fault);
                });
        statuses();
    }

    List<String> statuses() {
        List<String> wanted = status == null ? List.of() : status;
        for (String word : wanted) {
            try {
                Word.parse(RegistrationStatus.class, word);
            } catch (IllegalArgumentException unknown) {
                throw invalid(new FieldError("status", "unknown", "Is none of the states of a registration"));
            }
        }
        return wanted;
    }

    private static List<FieldError> known(String field, @Nullable String value, Set<String> values) {
        return value == null || values.contains(value)
                ? List.of()
                : List.of(new FieldError(
                        field,
                        "unknown",
                        "Must be one of " + values.stream().sorted().toList()));
    }

    private static ProblemException invalid(FieldError fault) {
        return WebProblem.INVALID_REQUEST.because("The filter is not known").withErrors(List.of(fault));
    }
}
