package dev.offshoot.auth.account;

import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.RoleProblem;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.UserAccessChanged;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Replaces the roles somebody else holds. */
@Singleton
class ChangeRoles {

    private final Users users;
    private final Roles roles;
    private final RoleGuard guard;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    ChangeRoles(Users users, Roles roles, RoleGuard guard, Outbox outbox, SecurityEvents audit, InstantSource clock) {
        this.users = users;
        this.roles = roles;
        this.guard = guard;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    User change(UUID id, List<String> names, IfMatch seen, Actor actor) {
        if (id.equals(actor.caller().id())) {
            throw RoleProblem.OWN_ROLES.because("Nobody changes their own roles");
        }
        List<Role> wanted = roles.named(names);
        roles.lockAdministrators();
        User user = users.lock(id);
        seen.require(user.version());
        guard.requireGrant(actor.caller(), difference(roles.of(user.key()), wanted));
        if (!roles.replace(user.key(), wanted, actor.caller().name())) {
            return user;
        }
        roles.requireAdministrator();
        return announce(users.update(user.changeAccess(clock.instant())), actor);
    }

    private User announce(User user, Actor actor) {
        Access access = roles.access(user.key());
        outbox.append(new UserAccessChanged(
                user.uuid(), access.roleNames(), access.permissionNames(), access.accessVersion()));
        audit.record(actor.did(SecurityEventType.ROLES_CHANGED, user.uuid()).with("roles", access.roles()));
        return user;
    }

    private static List<Role> difference(List<Role> held, List<Role> wanted) {
        return Stream.concat(
                        held.stream().filter(role -> !wanted.contains(role)),
                        wanted.stream().filter(role -> !held.contains(role)))
                .toList();
    }
}
