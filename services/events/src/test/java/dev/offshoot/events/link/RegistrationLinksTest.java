package dev.offshoot.events.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.KeyRing;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistrationLinksTest {

    private static final UUID REGISTRATION = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final RegistrationLinks links = new RegistrationLinks(KeyRing.parse(key(1)));

    @Test
    void aLinkNamesItsRegistrationAndPurpose() {
        assertThat(read(links, links.verify(REGISTRATION, 1), 1))
                .contains(new RegistrationLinks.Link(LinkPurpose.VERIFY, REGISTRATION));
        assertThat(read(links, links.manage(REGISTRATION, 1), 1))
                .contains(new RegistrationLinks.Link(LinkPurpose.MANAGE, REGISTRATION));
    }

    @Test
    void theSameLinkIsMadeAgainForALaterMail() {
        assertThat(links.manage(REGISTRATION, 3)).isEqualTo(links.manage(REGISTRATION, 3));
    }

    @Test
    void aNewVersionEndsOldLinks() {
        assertThat(read(links, links.manage(REGISTRATION, 1), 2)).isEmpty();
    }

    @Test
    void anUnknownRegistrationOpensNothing() {
        assertThat(links.read(links.manage(REGISTRATION, 0), _ -> OptionalInt.empty()))
                .isEmpty();
    }

    @Test
    void aPurposeCannotBeExchanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(links.verify(REGISTRATION, 1));
        bytes[0] = 'm';

        assertThat(read(links, encoded(bytes), 1)).isEmpty();
    }

    @Test
    void noSingleByteCanBeChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(links.manage(REGISTRATION, 1));
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = Arrays.copyOf(bytes, bytes.length);
            altered[at] ^= 1;
            assertThat(read(links, encoded(altered), 1)).as("byte " + at).isEmpty();
        }
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        for (String text : new String[] {"", "a", "%", "a".repeat(66), "a".repeat(10_000), "ä".repeat(66)}) {
            assertThat(read(links, text, 1)).isEmpty();
        }
    }

    @Test
    void aLinkOutlivesATurnOfTheKeyAndEndsWithItsKey() {
        String link = links.manage(REGISTRATION, 1);

        assertThat(read(new RegistrationLinks(KeyRing.parse(key(2) + "," + key(1))), link, 1))
                .isPresent();
        assertThat(read(new RegistrationLinks(KeyRing.parse(key(2))), link, 1)).isEmpty();
    }

    private static Optional<RegistrationLinks.Link> read(RegistrationLinks links, String token, int version) {
        return links.read(token, _ -> OptionalInt.of(version));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String key(int id) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) id);
        return id + ":" + Base64.getEncoder().encodeToString(secret);
    }
}
