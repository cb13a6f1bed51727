package dev.offshoot.mail.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.service.KeyRing;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsubscribeTokenTest {

    private static final String FIRST = "1:" + "A".repeat(43) + "=";

    private final MailKeys keys = new MailKeys(KeyRing.parse(FIRST));

    @Test
    void tokenCarriesPersonTopicAndLanguage() {
        UUID ada = UUID.randomUUID();
        String token = new UnsubscribeToken(ada, null, 7, "es").write(keys);

        assertThat(UnsubscribeToken.read(token, keys)).hasValueSatisfying(read -> {
            assertThat(read.user()).isEqualTo(ada);
            assertThat(read.topicId()).isEqualTo(7);
            assertThat(read.locale()).isEqualTo("es");
        });
    }

    @Test
    void visitorIsKnownByHashAlsoOnceAnotherKeyIsCurrent() {
        AddressHash hash = keys.addressHash("visitor@example.test");
        String token = new UnsubscribeToken(null, hash, 7, "en").write(keys);
        MailKeys rotated = new MailKeys(KeyRing.parse("2:" + "B".repeat(43) + "=," + FIRST));

        assertThat(UnsubscribeToken.read(token, rotated))
                .hasValueSatisfying(read -> assertThat(read.address()).isEqualTo(hash));
        assertThat(rotated.addressHash("visitor@example.test").keyId()).isEqualTo(2);
    }

    @Test
    void oneLetterChangedIsNoToken() {
        String token = new UnsubscribeToken(UUID.randomUUID(), null, 7, "en").write(keys);

        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(UnsubscribeToken.read(changed, keys)).isEmpty();
        }
    }
}
