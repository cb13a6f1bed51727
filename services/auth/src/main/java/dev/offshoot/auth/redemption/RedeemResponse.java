package dev.offshoot.auth.redemption;

import dev.offshoot.auth.person.PersonResponse;
import dev.offshoot.auth.person.SessionResponse;
import dev.offshoot.auth.session.SessionView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** As a sign-in, with the outcome. */
@Serdeable
record RedeemResponse(
        Outcome outcome,
        @Nullable SessionView session,
        @Nullable PersonResponse user,
        @Nullable String accessToken,
        @Nullable Long expiresIn,
        @Nullable String refreshToken) {

    static RedeemResponse of(Outcome outcome) {
        return new RedeemResponse(outcome, null, null, null, null, null);
    }

    static RedeemResponse of(Outcome outcome, SessionResponse session) {
        return new RedeemResponse(
                outcome,
                session.session(),
                session.user(),
                session.accessToken(),
                session.expiresIn(),
                session.refreshToken());
    }
}
