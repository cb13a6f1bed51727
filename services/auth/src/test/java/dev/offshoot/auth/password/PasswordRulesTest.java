package dev.offshoot.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordSettings SETTINGS = new PasswordSettings(10, 200);
    private static final PasswordRules RULES = new PasswordRules(SETTINGS, new CommonPasswords(SETTINGS));
    private static final List<String> OWNER = List.of("ada.park@example.test", "Ada Parker");

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet lamps", "日本語のパスワードです", "ñandú-ñandú-7", "          ."})
    void anyCharactersMakeAGoodPassword(String password) {
        assertThat(RULES.objection(password, OWNER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ninechars",
                "aaaaaaaaaaaaaa",
                "1234567890",
                "Password123",
                "correcthorsebatterystaple",
                "my-PARKER-password",
                "xada.parkx"
            })
    void weakOnesAreRefused(String password) {
        assertThat(RULES.objection(password, OWNER)).isPresent();
    }

    @Test
    void namesOfFewerThanFourLettersMayAppear() {
        assertThat(RULES.objection("canada in winter", List.of("Ada"))).isEmpty();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(RULES.objection("🐢🐇".repeat(5), OWNER)).isEmpty();
        assertThat(RULES.objection("🐢🐇".repeat(101), OWNER)).isPresent();
    }
}
