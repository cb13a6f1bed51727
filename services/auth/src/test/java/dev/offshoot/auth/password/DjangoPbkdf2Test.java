package dev.offshoot.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DjangoPbkdf2Test {

    private static final String PASSWORD = "Zwölf Boxkämpfer";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2_sha256$36000$seasalt$0n5qdYi6TaoaYIwDS1nPd6akpHxs8xXD1Aby2BKVpZg=",
                "pbkdf2_sha256$150000$seasalt$3VhhzdTkAwbxBC1ff5b2be/YxonqLEHVqr6QCMhPzdU="
            })
    void hashesOfTheMonolithVerifyThePasswordAsTyped(String hash) {
        assertThat(DjangoPbkdf2.reads(hash)).isTrue();
        assertThat(DjangoPbkdf2.verify(PASSWORD, hash)).isTrue();
        assertThat(DjangoPbkdf2.verify(PASSWORD + " ", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2_sha256$1000001$seasalt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2_sha256$0$seasalt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2_sha1$1000$seasalt$AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "md5$salt$0123"
            })
    void otherFormatsAreNotRead(String hash) {
        assertThat(DjangoPbkdf2.reads(hash)).isFalse();
        assertThat(DjangoPbkdf2.verify(PASSWORD, hash)).isFalse();
    }

    @Test
    void anEmptyPasswordNeverMatches() {
        assertThat(DjangoPbkdf2.verify("", "pbkdf2_sha256$36000$seasalt$0n5qdYi6TaoaYIwDS1nPd6akpHxs8xXD1Aby2BKVpZg="))
                .isFalse();
    }
}
