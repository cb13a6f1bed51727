package dev.offshoot.auth.signin;

import dev.offshoot.auth.attempt.Attempt;
import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.password.Password;
import dev.offshoot.auth.password.PasswordProblem;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Compares a password, counted. */
@Singleton
public class CheckPassword {

    private final Attempts attempts;
    private final Passwords passwords;

    CheckPassword(Attempts attempts, Passwords passwords) {
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** For somebody who is signed in; counted for the person, so a stolen session guesses no faster than a stranger. */
    public boolean matches(User user, String password, Visitor visitor) {
        Optional<Password> stored = passwords.of(user.key());
        Attempt attempt = attempts.take(user.uuid().toString(), visitor);
        boolean right = matches(attempt, password, stored) && stored.isPresent();
        if (right) {
            attempts.succeed(attempt);
        }
        return right;
    }

    /** An attempt that finds no free thread was none. */
    boolean matches(Attempt attempt, String password, Optional<Password> stored) {
        try {
            return passwords.matches(password, stored);
        } catch (ProblemException e) {
            if (e.type() == PasswordProblem.BUSY) {
                attempts.giveBack(attempt);
            }
            throw e;
        }
    }
}
