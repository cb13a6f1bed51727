package dev.offshoot.auth.signin;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.attempt.Attempt;
import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.password.Password;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.session.NewSession;
import dev.offshoot.auth.session.StartSession;
import dev.offshoot.auth.session.StartedSession;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Signs in. Takes a slot, hashes once and answers alike, whatever the address is. */
@Singleton
class SignIn {

    private final Addresses addresses;
    private final Users users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final CheckPassword check;
    private final StartSession sessions;
    private final FailedSignIn failures;

    SignIn(
            Addresses addresses,
            Users users,
            Passwords passwords,
            Attempts attempts,
            CheckPassword check,
            StartSession sessions,
            FailedSignIn failures) {
        this.addresses = addresses;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.check = check;
        this.sessions = sessions;
        this.failures = failures;
    }

    StartedSession signIn(String email, String password, NewSession wanted) {
        Optional<AddressKey> key = AddressKey.of(email);
        String counted =
                key.map(AddressKey::value).orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
        Attempt attempt = attempts.take(counted, wanted.visitor());

        Optional<User> user = key.flatMap(this::owner);
        Optional<Password> stored = user.filter(User::isActive).flatMap(owner -> passwords.of(owner.key()));
        if (!check.matches(attempt, password, stored) || stored.isEmpty()) {
            throw failures.refuse(user, attempt, wanted.visitor());
        }
        attempts.succeed(attempt);
        passwords.renew(password, stored.get());
        return sessions.start(stored.get().userId(), wanted);
    }

    private Optional<User> owner(AddressKey key) {
        return addresses.claimed(key).filter(EmailAddress::isVerified).map(address -> users.byKey(address.userId()));
    }
}
