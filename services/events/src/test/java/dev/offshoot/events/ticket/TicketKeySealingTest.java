package dev.offshoot.events.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.service.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TicketKeySealingTest {

    private final TicketKeySealing sealing = new TicketKeySealing(KeyRing.parse(key(1)));

    @Test
    void whatWasSealedOpensUnderItsOwnNameOnly() {
        byte[] sealed = sealing.seal("one", "private");

        assertThat(sealing.open("one", sealed)).contains("private");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> sealing.open("two", sealed));
    }

    @Test
    void aRingThatLostTheKeyOpensNothing() {
        byte[] sealed = sealing.seal("one", "private");

        assertThat(new TicketKeySealing(KeyRing.parse(key(2))).open("one", sealed))
                .isEmpty();
        assertThat(new TicketKeySealing(KeyRing.parse(key(2) + "," + key(1))).open("one", sealed))
                .contains("private");
    }

    @Test
    void theSealedFormShowsNothingAndDiffersEachTime() {
        byte[] first = sealing.seal("one", "private");

        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("private");
        assertThat(sealing.seal("one", "private")).isNotEqualTo(first);
    }

    private static String key(int id) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) id);
        return id + ":" + Base64.getEncoder().encodeToString(secret);
    }
}
