package dev.offshoot.auth.account;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.invitation.Invitations;
import dev.offshoot.auth.profile.Locales;
import dev.offshoot.auth.profile.TimeZones;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserProblem;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** An administrator makes an account that waits for its owner. */
@Singleton
class InviteUser {

    private final Users users;
    private final Addresses addresses;
    private final Roles roles;
    private final RoleGuard guard;
    private final Invitations invitations;
    private final Locales locales;
    private final SecurityEvents audit;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    InviteUser(
            Users users,
            Addresses addresses,
            Roles roles,
            RoleGuard guard,
            Invitations invitations,
            Locales locales,
            SecurityEvents audit,
            UuidGenerator uuids,
            InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.roles = roles;
        this.guard = guard;
        this.invitations = invitations;
        this.locales = locales;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    User invite(CreateAccount request, Caller.Person caller, Visitor visitor) {
        AddressKey.require(request.email());
        List<Role> granted = roles.named(request.rolesOrNone());
        guard.requireGrant(caller, granted);
        User user = users.save(User.invited(id(request), profile(request), Origin.INVITATION, null, clock.instant()));
        addresses.invite(user.key(), request.email());
        roles.grant(user.key(), granted, caller.name());
        invitations.send(user, caller.id(), request.note(), visitor);
        audit.record(SecurityEvent.by(caller.name(), SecurityEventType.INVITED, user.uuid())
                .in(caller.sessionId())
                .from(visitor));
        return user;
    }

    private UUID id(CreateAccount request) {
        UUID wanted = request.id();
        if (wanted == null) {
            return uuids.next();
        }
        if (users.known(wanted).isPresent()) {
            throw UserProblem.ID_TAKEN.because("An account has the id " + wanted);
        }
        return wanted;
    }

    private Profile profile(CreateAccount request) {
        return new Profile(
                request.displayName().strip(),
                null,
                locales.resolve(request.locale()),
                TimeZones.require(request.timeZone()),
                null);
    }
}
