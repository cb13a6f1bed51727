package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.settings.MailSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateFactsTest {

    private static final AddressHash NOW = new AddressHash("now".getBytes(StandardCharsets.UTF_8), 2);
    private static final AddressHash BEFORE = new AddressHash("before".getBytes(StandardCharsets.UTF_8), 1);

    @Test
    void mailsOfTheLastHourCountUnderWhicheverKeyTheirAddressWasHashed() {
        assertThat(tooMany(List.of(recent(NOW, 2), recent(BEFORE, 2)))).isFalse();
        assertThat(tooMany(List.of(recent(NOW, 2), recent(BEFORE, 3)))).isTrue();
    }

    private static boolean tooMany(List<RecentMails> recent) {
        GateFacts facts = new GateFacts(
                Instant.EPOCH,
                new MailSettings.Caps(30, 5),
                address -> true,
                new GateFacts.Known(Set.of(), Map.of(), Map.of(), recent));
        return facts.tooMany(List.of(NOW.hex(), BEFORE.hex()), 7);
    }

    private static RecentMails recent(AddressHash hash, long mails) {
        return new RecentMails(hash.hex(), 7, mails);
    }
}
