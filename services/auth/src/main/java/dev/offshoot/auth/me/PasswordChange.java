package dev.offshoot.auth.me;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.password.PasswordProblem;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.signin.CheckPassword;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person replaces their password: the present one is checked and counted, then the new one is hashed, then stored. */
@Singleton
class PasswordChange {

    private final Users users;
    private final Addresses addresses;
    private final Passwords passwords;
    private final CheckPassword check;
    private final StorePassword store;

    PasswordChange(Users users, Addresses addresses, Passwords passwords, CheckPassword check, StorePassword store) {
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.check = check;
        this.store = store;
    }

    void change(Caller.Person caller, ChangePassword request, Visitor visitor) {
        User user = users.find(caller.id());
        if (passwords.of(user.key()).isPresent()) {
            requireCurrent(user, request.currentPassword(), visitor);
        }
        PepperedHash hash = passwords.prepare(request.newPassword(), names(user), user.key());
        boolean endOthers = !Boolean.FALSE.equals(request.endOtherSessions());
        store.store(caller, hash, endOthers, visitor);
    }

    private void requireCurrent(User user, @Nullable String current, Visitor visitor) {
        if (current == null || !check.matches(user, current, visitor)) {
            throw PasswordProblem.WRONG_PASSWORD.because("The current password is wrong");
        }
    }

    private List<String> names(User user) {
        return Stream.concat(
                        Stream.of(user.profile().displayName(), user.profile().fullName())
                                .filter(Objects::nonNull)
                                .map(String::valueOf),
                        addresses.of(user.key()).stream().map(EmailAddress::address))
                .toList();
    }
}
