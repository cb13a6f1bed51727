package dev.offshoot.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final String ONE = "2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OTHER = "1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private final KeyRing ring = KeyRing.parse(ONE + "," + OTHER);

    @Test
    void firstKeyIsCurrentAndTheOthersAreFound() {
        assertThat(ring.current().id()).isEqualTo(2);
        assertThat(ring.find(1)).isPresent();
        assertThat(ring.find(3)).isEmpty();
        assertThat(ring.keys()).extracting(KeyRing.Key::id).containsExactly(2, 1);
    }

    @Test
    void labelsAndKeysSeparateWhatIsDerived() {
        byte[] pepper = ring.current().derive("pepper", 32);

        assertThat(pepper).hasSize(32).isEqualTo(ring.current().derive("pepper", 32));
        assertThat(ring.current().derive("links", 32)).isNotEqualTo(pepper);
        assertThat(ring.keys().getLast().derive("pepper", 32)).isNotEqualTo(pepper);
    }

    @Test
    void partsOfAnHmacDoNotRunIntoEachOther() {
        KeyRing.Key key = ring.current();

        assertThat(key.hmac("links", new byte[] {1, 2}, new byte[] {3}))
                .isNotEqualTo(key.hmac("links", new byte[] {1}, new byte[] {2, 3}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "one:AAAA", "1:AAAA", "1:not base64", ONE + "," + ONE})
    void anythingElseIsRefusedWithoutShowingIt(String setting) {
        assertThatThrownBy(() -> KeyRing.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("AAAA");
    }

    @Test
    void textShowsNoKey() {
        assertThat(ring.toString() + ring.current()).doesNotContain("AAAA");
    }
}
