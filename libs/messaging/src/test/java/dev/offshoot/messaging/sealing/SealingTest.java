package dev.offshoot.messaging.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.service.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final KeyRing RING = ring(2, 'b');
    private static final byte[] PRIVATE = X25519.privateKey(RING.current());
    private static final UUID SUBJECT = UUID.randomUUID();
    private static final Binding HERE = new Binding("auth.password-reset.requested", SUBJECT, "token");

    @Test
    void readerOpensWhatWasSealedForIt() {
        assertThat(seal("canary").open(PRIVATE, HERE.forReader("mail"))).isEqualTo("canary");
    }

    @Test
    void sameTextIsNeverSealedTheSameWay() {
        assertThat(seal("canary")).isNotEqualTo(seal("canary"));
    }

    @Test
    void movedTextDoesNotOpen() {
        Box box = seal("canary");

        assertRefused(box, PRIVATE, new Binding("auth.email.changed", SUBJECT, "token"), "mail");
        assertRefused(box, PRIVATE, new Binding(HERE.type(), UUID.randomUUID(), "token"), "mail");
        assertRefused(box, PRIVATE, new Binding(HERE.type(), SUBJECT, "recipient.email"), "mail");
        assertRefused(box, PRIVATE, HERE, "payments");
    }

    @Test
    void otherKeyDoesNotOpen() {
        assertRefused(seal("canary"), X25519.privateKey(ring(2, 'c').current()), HERE, "mail");
    }

    @Test
    void changedTextDoesNotOpen() {
        Box box = seal("canary");
        String flipped = (box.box().startsWith("A") ? "B" : "A") + box.box().substring(1);

        assertRefused(new Box(box.id(), box.ephemeralKey(), box.nonce(), flipped), PRIVATE, HERE, "mail");
        assertRefused(new Box(box.id(), box.ephemeralKey(), "AAAAAAAAAAAAAAAA", box.box()), PRIVATE, HERE, "mail");
        assertRefused(new Box(box.id(), seal("other").ephemeralKey(), box.nonce(), box.box()), PRIVATE, HERE, "mail");
        assertRefused(new Box(box.id(), "AA", box.nonce(), box.box()), PRIVATE, HERE, "mail");
    }

    private static Box seal(String clear) {
        return Box.seal(clear, ReaderKeys.of(RING).getFirst(), HERE.forReader("mail"));
    }

    private static void assertRefused(Box box, byte[] privateKey, Binding binding, String reader) {
        assertThatExceptionOfType(TamperedText.class).isThrownBy(() -> box.open(privateKey, binding.forReader(reader)));
    }

    private static KeyRing ring(int id, char fill) {
        byte[] secret = String.valueOf(fill).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return KeyRing.parse(id + ":" + Base64.getEncoder().encodeToString(secret));
    }
}
