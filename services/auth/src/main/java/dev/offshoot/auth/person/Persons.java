package dev.offshoot.auth.person;

import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.session.SessionView;
import dev.offshoot.auth.user.Pictures;
import dev.offshoot.auth.user.User;
import jakarta.inject.Singleton;

/** Puts together what a person sees of themself. */
@Singleton
public class Persons {

    private final CredentialsRepository credentials;
    private final Roles roles;
    private final Pictures pictures;

    Persons(CredentialsRepository credentials, Roles roles, Pictures pictures) {
        this.credentials = credentials;
        this.roles = roles;
        this.pictures = pictures;
    }

    public PersonResponse describe(User user, SessionView session) {
        return describe(user, roles.access(user.key()), session);
    }

    PersonResponse describe(User user, Access access, SessionView session) {
        Credentials own = credentials.find(user.key());
        return new PersonResponse(
                user.uuid(),
                user.profile().displayName(),
                user.profile().fullName(),
                user.profile().locale(),
                user.profile().timeZone(),
                pictures.of(user),
                own.primaryEmail(),
                access.roleNames(),
                access.permissionNames(),
                own.passwordSet(),
                user.history().registeredAt(),
                user.history().lastSignInAt(),
                session);
    }
}
