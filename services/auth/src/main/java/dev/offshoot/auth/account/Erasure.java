package dev.offshoot.auth.account;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Leaves nothing of a person but the UUID. The caller holds the person's row. */
@Singleton
class Erasure {

    private final Users users;
    private final Addresses addresses;
    private final ActionLinks links;
    private final Roles roles;
    private final Outbox outbox;
    private final InstantSource clock;

    Erasure(Users users, Addresses addresses, ActionLinks links, Roles roles, Outbox outbox, InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.links = links;
        this.roles = roles;
        this.outbox = outbox;
        this.clock = clock;
    }

    void erase(User user) {
        users.update(user.erase(clock.instant()));
        links.forget(user.key());
        addresses.removeAll(user.key());
        roles.withdrawAll(user.key());
        outbox.append(new UserErased(user.uuid()));
    }
}
