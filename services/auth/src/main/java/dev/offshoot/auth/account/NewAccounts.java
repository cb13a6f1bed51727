package dev.offshoot.auth.account;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserProblem;
import dev.offshoot.auth.user.Users;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows for people who have no account yet, in the transaction of whoever makes them. {@link Activation} does the rest. */
@Singleton
public class NewAccounts {

    private final Users users;
    private final Addresses addresses;
    private final Roles roles;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    NewAccounts(Users users, Addresses addresses, Roles roles, UuidGenerator uuids, InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.roles = roles;
        this.uuids = uuids;
        this.clock = clock;
    }

    public User register(Profile profile, Map<String, String> source) {
        return save(uuids.next(), profile, Origin.SELF, source.isEmpty() ? null : source);
    }

    public User bootstrap(Profile profile) {
        User administrator = save(uuids.next(), profile, Origin.BOOTSTRAP, null);
        roles.grant(administrator.key(), roles.named(List.of(Role.ADMIN)), "bootstrap");
        return administrator;
    }

    /** @param wanted null for any UUID */
    User invite(@Nullable UUID wanted, Profile profile, String email) {
        if (wanted != null && users.known(wanted).isPresent()) {
            throw UserProblem.ID_TAKEN.because("An account has the id " + wanted);
        }
        User invited = save(wanted == null ? uuids.next() : wanted, profile, Origin.INVITATION, null);
        addresses.invite(invited.key(), email);
        return invited;
    }

    private User save(UUID uuid, Profile profile, Origin origin, @Nullable Map<String, String> source) {
        return users.save(User.invited(uuid, profile, origin, source, clock.instant()));
    }
}
