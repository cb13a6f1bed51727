package dev.offshoot.mail.keys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.service.KeyRing;
import dev.offshoot.service.MissingSetting;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OffshootTest(
        service = "mail",
        properties = {"offshoot.mail.sending=false", "offshoot.tasks.enabled=false"})
class KeysInUseIT {

    private final RunningService service;

    KeysInUseIT(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void nothingNeedsAnyKey() {
        service.sql().update("delete from messages");
        service.sql().update("delete from suppressions");
        service.sql().update("delete from used_keys");
    }

    @Test
    void keyThatSuppressedAddressesNeedMayNotGo() {
        KeyRing seven = ring(7);
        check(seven);
        service.sql()
                .update(
                        "insert into suppressions (uuid, address_hash, masked, scope, reason, source, created_at) values (gen_random_uuid(), sha256('a'), '•••', 'everything', 'manual', 'operator', now() + interval '1 minute')");

        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> check(ring(8)))
                .withMessageContaining("key 7 is not in OFFSHOOT_MAIL_KEYS any more, but 1 suppressed addresses");
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> check(ring(8, 107)))
                .withMessageContaining("key 7");
        assertThatCode(() -> check(ring(8, 7))).doesNotThrowAnyException();
        service.sql().update("delete from suppressions");
        assertThatCode(() -> check(ring(8))).doesNotThrowAnyException();
    }

    @Test
    void keyThatSealedMessagesNeedMayNotGo() {
        check(ring(9));
        UUID message = UUID.randomUUID();
        byte[] sealed = new SecretBox(ring(9)).seal(message, "{}");
        service.sql()
                .update(
                        "insert into messages (uuid, template_id, version_id, business_key, source, secrets, send_at, created_at) select ?, template_id, id, 'k', 'event', ?, now(), now() from template_versions limit 1",
                        message,
                        sealed);

        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> check(ring(10)))
                .withMessageContaining("key 9")
                .withMessageContaining("1 sealed messages");
    }

    @Test
    void keyThatBecameCurrentAgainOwnsTheRowsOfBothItsTurns() {
        try {
            check(ring(7));
            service.clock().advance(Duration.ofHours(1));
            check(ring(8, 7));
            service.clock().advance(Duration.ofHours(1));
            check(ring(7, 8));
            service.sql()
                    .update(
                            "insert into suppressions (uuid, address_hash, key_id, masked, scope, reason, source, created_at) values (gen_random_uuid(), sha256('b'), 7, '•••', 'everything', 'manual', 'operator', now() + interval '3 hours')");

            assertThatExceptionOfType(MissingSetting.class)
                    .isThrownBy(() -> check(ring(8)))
                    .withMessageContaining("key 7 is not in OFFSHOOT_MAIL_KEYS any more, but 1 suppressed addresses");
            assertThatCode(() -> check(ring(7))).doesNotThrowAnyException();
        } finally {
            service.clock().reset();
        }
    }

    @Test
    void keyOfAHashThatAProviderNamedAfterTheRotationMayNotGo() {
        check(ring(7));
        check(ring(8, 7));
        service.bean(Suppressions.class)
                .suppressAddress(
                        new MailKeys(ring(7)).addressHash("late@example.test"),
                        "•••",
                        SuppressionReason.HARD_BOUNCE,
                        null);

        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> check(ring(8)))
                .withMessageContaining("key 7 is not in OFFSHOOT_MAIL_KEYS any more, but 1 suppressed addresses");
    }

    private void check(KeyRing ring) {
        new KeysInUse(ring, service.bean(KeyUsageRepository.class), service.clock()).check();
    }

    /** Ids from 100 on are other keys under the last two digits of their number. */
    private static KeyRing ring(int... ids) {
        return KeyRing.parse(String.join(
                ",",
                IntStream.of(ids)
                        .mapToObj(id -> (id % 100) + ":"
                                + Base64.getEncoder().encodeToString(new byte[] {
                                    (byte) id, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
                                    21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
                                }))
                        .toList()));
    }
}
