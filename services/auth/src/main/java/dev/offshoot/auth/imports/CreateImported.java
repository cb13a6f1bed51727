package dev.offshoot.auth.imports;

import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Somebody of whom nothing is known here. */
@Singleton
class CreateImported {

    private final Users users;
    private final ImportedAddresses addresses;
    private final Passwords passwords;
    private final Roles roles;
    private final Outbox outbox;
    private final InstantSource clock;

    CreateImported(
            Users users,
            ImportedAddresses addresses,
            Passwords passwords,
            Roles roles,
            Outbox outbox,
            InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.roles = roles;
        this.outbox = outbox;
        this.clock = clock;
    }

    void create(ImportedUser row, Profile profile, String by) {
        Instant now = clock.instant();
        User user = users.save(User.invited(row.id(), profile, Origin.IMPORT, null, now));
        User active = users.update(user.activate(profile, addresses.add(user, row), now));
        User imported = row.status() == UserStatus.DEACTIVATED
                ? users.update(active.deactivate(ImportRow.BY_IMPORT, now))
                : active;
        users.setHistory(user.key(), row.joinedAt(), row.lastSignInAt());
        roles.grant(user.key(), roles.named(row.rolesOrNone()), by);
        row.hashToTake().ifPresent(hash -> passwords.takeOver(user.key(), hash, row.passwordMoment()));
        outbox.append(imported.registered(row.joinedAt()));
    }
}
