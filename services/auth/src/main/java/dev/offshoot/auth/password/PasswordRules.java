package dev.offshoot.auth.password;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which passwords are refused, and the sentence that says why. */
@Singleton
class PasswordRules {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_NAME = 4;

    private final PasswordSettings settings;
    private final CommonPasswords common;

    PasswordRules(PasswordSettings settings, CommonPasswords common) {
        this.settings = settings;
        this.common = common;
    }

    /**
     * @param owner names and addresses of whoever sets it
     * @throws dev.offshoot.web.ProblemException 400 weak-password
     */
    void require(String password, List<String> owner) {
        objection(password, owner).ifPresent(reason -> {
            throw PasswordProblem.WEAK_PASSWORD.because(reason);
        });
    }

    Optional<String> objection(String password, List<String> owner) {
        int length = password.codePointCount(0, password.length());
        if (length < settings.min()) {
            return Optional.of("The password has fewer than " + settings.min() + " characters");
        }
        if (length > settings.max()) {
            return Optional.of("The password has more than " + settings.max() + " characters");
        }
        if (password.codePoints().distinct().count() == 1) {
            return Optional.of("The password repeats one character");
        }
        if (common.contains(password)) {
            return Optional.of("The password is one of the commonest");
        }
        return namesIn(password, owner);
    }

    private static Optional<String> namesIn(String password, List<String> owner) {
        String lower = password.toLowerCase(Locale.ROOT);
        return owner.stream()
                .flatMap(PasswordRules::words)
                .filter(lower::contains)
                .findFirst()
                .map(word -> "The password contains the name or address of its owner");
    }

    private static Stream<String> words(String text) {
        int at = text.lastIndexOf('@');
        String lower = text.toLowerCase(Locale.ROOT);
        return at > 0
                ? Stream.of(lower.substring(0, at)).filter(PasswordRules::isLong)
                : NO_LETTERS.splitAsStream(lower).filter(PasswordRules::isLong);
    }

    private static boolean isLong(String word) {
        return word.length() >= SHORTEST_NAME;
    }
}
