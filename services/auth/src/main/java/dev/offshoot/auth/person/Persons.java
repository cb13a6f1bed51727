package dev.offshoot.auth.person;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.session.SessionView;
import dev.offshoot.auth.user.Pictures;
import dev.offshoot.auth.user.User;
import jakarta.inject.Singleton;

/** Puts together what a person sees of themself. */
@Singleton
public class Persons {

    private final Addresses addresses;
    private final Passwords passwords;
    private final Roles roles;
    private final Pictures pictures;

    Persons(Addresses addresses, Passwords passwords, Roles roles, Pictures pictures) {
        this.addresses = addresses;
        this.passwords = passwords;
        this.roles = roles;
        this.pictures = pictures;
    }

    public PersonResponse describe(User user, SessionView session) {
        Access access = roles.access(user.key());
        return new PersonResponse(
                user.uuid(),
                user.displayName(),
                user.fullName(),
                user.locale(),
                user.timeZone(),
                pictures.of(user),
                addresses
                        .primary(user.primaryEmailId())
                        .map(EmailAddress::address)
                        .orElse(null),
                access.roleNames(),
                access.permissionNames(),
                passwords.of(user.key()).isPresent(),
                user.registeredAt(),
                user.lastSignInAt(),
                session);
    }
}
