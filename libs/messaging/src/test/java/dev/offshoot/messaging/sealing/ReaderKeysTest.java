package dev.offshoot.messaging.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderKeysTest {

    private static final KeyRing RING = KeyRing.parse(
            "2:YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI=," + "1:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=");

    @TempDir
    private Path folder;

    @Test
    void publicKeyIsTheOneThatTheJdkMakes() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] privateKey = ((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow();

        StringBuilder bigEndian = new StringBuilder();
        for (byte next : X25519.publicKey(privateKey)) {
            bigEndian.insert(0, "%02x".formatted(next));
        }

        assertThat(new BigInteger(bigEndian.toString(), 16)).isEqualTo(((XECPublicKey) pair.getPublic()).getU());
    }

    @Test
    void fileReadsAsItWasWritten() throws IOException {
        Path file = folder.resolve("readers.yml");

        new ReaderKeys(Map.of("mail", ReaderKeys.of(RING))).write(file);

        assertThat(ReaderKeys.read(file).current("mail"))
                .contains(ReaderKeys.of(RING).getFirst());
        assertThat(ReaderKeys.read(file).current("mail")).map(ReaderKey::id).contains(2);
        assertThat(ReaderKeys.read(file).current("media")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail",
                "mail: key",
                "mail: [{id: 1}]",
                "mail: [{id: 1, key: short}]",
                "mail: [{id: 1, key: YWFh}]",
                "{"
            })
    void anythingElseIsRefusedByName(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("readers.yml"), content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReaderKeys.read(file))
                .withMessageContaining("readers.yml");
    }
}
