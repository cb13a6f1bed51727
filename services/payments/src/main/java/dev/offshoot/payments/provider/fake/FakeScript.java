package dev.offshoot.payments.provider.fake;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the fake provider behaves.
 *
 * @param payment whose sessions; null: of all payments without a script of their own
 * @param outcome {@code ask}: a person presses a button; else what happens by itself: {@code approve},
 *     {@code decline:declined}, {@code decline:expired-card}, {@code challenge}, {@code expire}
 * @param delayMillis before that happens
 * @param webhooks {@code once}, {@code twice}, {@code none}, {@code late}, {@code before-redirect}, {@code shuffled} or
 *     {@code badly-signed}
 * @param api {@code ok}, {@code slow}, {@code error} or {@code answer-lost} (done, but the answer does not arrive)
 * @param apiTimes how many calls that holds for; 0: all
 * @param refund {@code ok} or {@code fail}
 */
@MappedEntity("fake_scripts")
record FakeScript(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        @Nullable UUID payment,
        String outcome,
        int delayMillis,
        String webhooks,
        String api,
        int apiTimes,
        String refund) {

    static FakeScript standard(UUID uuid, Instant now) {
        return new FakeScript(null, now, uuid, null, "ask", 0, "once", "ok", 0, "ok");
    }
}
