package dev.offshoot.auth.signin;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.attempt.Attempt;
import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.password.Password;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.session.NewSession;
import dev.offshoot.auth.session.StartSession;
import dev.offshoot.auth.session.StartedSession;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Signs in. Takes a slot, hashes once and answers alike, whatever the address is. */
@Singleton
class SignIn {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final CheckPassword check;
    private final StartSession sessions;
    private final FailedSignIn failures;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Attempts attempts,
            CheckPassword check,
            StartSession sessions,
            FailedSignIn failures) {
        this.accounts = accounts;
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

        Optional<Account> account = key.flatMap(address -> accounts.find(address.value()));
        Optional<Password> stored = account.flatMap(Account::password);
        if (!check.matches(attempt, password, stored) || stored.isEmpty()) {
            throw failures.refuse(account, attempt, wanted.visitor());
        }
        attempts.succeed(attempt);
        passwords.renew(password, stored.get());
        return sessions.start(stored.get().userId(), account.get().lastSignInAt(), wanted);
    }
}
