package dev.offshoot.mail.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.offshoot.service.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String OLD = key(1, (byte) 7);
    private static final String NEW = key(2, (byte) 9);
    private static final UUID MESSAGE = UUID.randomUUID();

    @Test
    void sealedContentOpensForItsMessageOnly() {
        SecretBox box = new SecretBox(KeyRing.parse(OLD));
        byte[] sealed = box.seal(MESSAGE, "a-token");

        assertThat(box.open(MESSAGE, sealed)).isEqualTo("a-token");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("a-token");
        assertThatIllegalStateException().isThrownBy(() -> box.open(UUID.randomUUID(), sealed));
    }

    @Test
    void rotationKeepsOldContentReadable() {
        byte[] sealed = new SecretBox(KeyRing.parse(OLD)).seal(MESSAGE, "a-token");

        assertThat(new SecretBox(KeyRing.parse(NEW + "," + OLD)).open(MESSAGE, sealed))
                .isEqualTo("a-token");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SecretBox(KeyRing.parse(NEW)).open(MESSAGE, sealed))
                .withMessageContaining("Key 1");
    }

    @Test
    void addressHashIgnoresCaseSpacesAndSpellingOfTheDomain() {
        MailKeys keys = new MailKeys(KeyRing.parse(NEW + "," + OLD));

        assertThat(keys.addressHash(" Ada@BÜCHER.example ")).isEqualTo(keys.addressHash("ada@xn--bcher-kva.example"));
        assertThat(keys.addressHashes("ada@example.test"))
                .hasSize(2)
                .contains(new MailKeys(KeyRing.parse(OLD)).addressHash("ada@example.test"));
    }

    @Test
    void maskedAddressCannotBeWrittenTo() {
        assertThat(MailKeys.masked("ada@example.org")).isEqualTo("a•••@e•••.org");
    }

    private static String key(int id, byte fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, fill);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
