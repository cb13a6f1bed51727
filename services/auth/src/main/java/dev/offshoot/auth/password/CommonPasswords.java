package dev.offshoot.auth.password;

import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The 100 000 commonest passwords, less those that are too short anyway. The list comes with nbvcxz and is read when the
 * first password is set; signing in never needs it.
 */
@Singleton
class CommonPasswords {

    private static final String LIST = "/dictionaries/passwords.txt";

    private final Supplier<Set<String>> passwords;

    CommonPasswords(PasswordSettings settings) {
        this.passwords = SupplierUtil.memoized(() -> read(settings.min()));
    }

    boolean contains(String password) {
        return passwords.get().contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read(int min) {
        try (InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.length() >= min)
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
