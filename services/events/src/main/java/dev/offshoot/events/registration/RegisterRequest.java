package dev.offshoot.events.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration for oneself, or by an organiser for somebody else.
 *
 * @param ticketTypeId null where the event has one type
 * @param seats 1 when absent; more only by an organiser
 * @param locale BCP 47 tag for mails; {@code en} when absent
 * @param userId whom an organiser registers
 * @param complimentary an organiser waives the price
 * @param notified whether the person is written to; yes when absent
 */
@Serdeable
record RegisterRequest(
        @Nullable UUID ticketTypeId,
        @Nullable @Min(1) @Max(10) Integer seats,

        @Nullable @Size(max = 35) @Pattern(regexp = RegisterRequest.LANGUAGE_TAG)
        String locale,

        @Nullable UUID userId,
        @Nullable @Valid Guest guest,
        @Nullable Boolean complimentary,
        @JsonProperty("notify") @Nullable Boolean notified) {

    static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    /** Somebody without an account. */
    @Serdeable
    record Guest(
            @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String name,

            @NotBlank @Email @Size(max = 320) String email) {

        @Override
        public String toString() {
            return "Guest[…]";
        }
    }

    int wantedSeats() {
        return seats == null ? 1 : seats;
    }

    String language() {
        return locale == null ? "en" : locale;
    }

    /** Whether it asks for what organisers may. */
    boolean isForOthers() {
        return userId != null || guest != null || complimentary != null || notified != null;
    }

    /** @throws dev.offshoot.web.ProblemException 400 for what annotations cannot say */
    void check() {
        if (userId != null && guest != null) {
            throw WebProblem.INVALID_REQUEST
                    .because("A registration is for an account or for a guest")
                    .withErrors(List.of(new FieldError("guest", "not-allowed", "Send userId or guest")));
        }
        if (!isForOthers() && wantedSeats() > 1) {
            throw WebProblem.INVALID_REQUEST
                    .because("One person takes one seat")
                    .withErrors(List.of(
                            new FieldError("seats", "too-large", "Must be at most 1; organisers may take up to 10")));
        }
    }
}
