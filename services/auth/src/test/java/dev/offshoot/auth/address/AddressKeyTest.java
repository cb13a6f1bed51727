package dev.offshoot.auth.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.test, ada@example.test",
        "' Ada@EXAMPLE.Test ', ada@example.test",
        "ada+news@example.test, ada+news@example.test",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "josé@example.test, josé@example.test"
    })
    void oneMailboxHasOneKey(String typed, String key) {
        assertThat(AddressKey.of(typed)).contains(new AddressKey(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.test",
                "ada@",
                "ada@example",
                "a b@example.test",
                "ada@exa mple.test",
                "ada@-example.test",
                "<ada@example.test>",
                "ada@example.test,bo@example.test",
                "ada@example.test\n" + "bcc: bo@example.test"
            })
    void whatIsNoAddressHasNoKey(String typed) {
        assertThat(AddressKey.of(typed)).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(AddressKey.of("jose\u0301@example.test")).isEqualTo(AddressKey.of("jos\u00e9@example.test"));
    }

    @Test
    void aMaskShowsTheFirstLetterAndTheDomain() {
        assertThat(AddressKey.mask("ada@example.test")).isEqualTo("a…@example.test");
    }
}
