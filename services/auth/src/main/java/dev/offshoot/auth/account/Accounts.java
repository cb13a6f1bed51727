package dev.offshoot.auth.account;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.person.EmailResponse;
import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Pictures;
import dev.offshoot.auth.user.User;
import jakarta.inject.Singleton;

/** Puts together what administrators see of a person. */
@Singleton
class Accounts {

    private final Addresses addresses;
    private final Passwords passwords;
    private final Roles roles;
    private final Pictures pictures;

    Accounts(Addresses addresses, Passwords passwords, Roles roles, Pictures pictures) {
        this.addresses = addresses;
        this.passwords = passwords;
        this.roles = roles;
        this.pictures = pictures;
    }

    AccountResponse describe(User user) {
        Access access = roles.access(user.key());
        return new AccountResponse(
                user.uuid(),
                user.status(),
                user.origin(),
                user.profile().displayName(),
                user.profile().fullName(),
                user.profile().locale(),
                user.profile().timeZone(),
                pictures.of(user),
                addresses.of(user.key()).stream()
                        .map(address -> EmailResponse.of(address, user))
                        .toList(),
                access.roleNames(),
                access.permissionNames(),
                passwords.of(user.key()).isPresent(),
                user.history().createdAt(),
                user.history().registeredAt(),
                user.history().lastSignInAt(),
                user.history().deactivatedAt(),
                user.history().deactivatedReason());
    }
}
