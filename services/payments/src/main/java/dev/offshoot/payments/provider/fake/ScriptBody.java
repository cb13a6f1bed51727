package dev.offshoot.payments.provider.fake;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A script as QA writes it; what is absent is as usual. The words are those of {@link FakeScript}. */
@Serdeable
record ScriptBody(
        @Nullable UUID payment,

        @Nullable @Pattern(regexp = "ask|approve|decline:(declined|expired-card|authentication|other)|challenge|expire")
        String outcome,

        @Nullable @PositiveOrZero @Max(600_000) Integer delayMillis,

        @Nullable @Pattern(regexp = "once|twice|none|late|before-redirect|shuffled|badly-signed")
        String webhooks,

        @Nullable @Pattern(regexp = "ok|slow|error|answer-lost")
        String api,

        @Nullable @PositiveOrZero @Max(1000) Integer apiTimes,
        @Nullable @Pattern(regexp = "ok|fail") String refund) {

    FakeScript script(UUID uuid, Instant now) {
        return new FakeScript(
                null,
                now,
                uuid,
                payment,
                Optional.ofNullable(outcome).orElse("ask"),
                Optional.ofNullable(delayMillis).orElse(0),
                Optional.ofNullable(webhooks).orElse("once"),
                Optional.ofNullable(api).orElse("ok"),
                Optional.ofNullable(apiTimes).orElse(0),
                Optional.ofNullable(refund).orElse("ok"));
    }
}
