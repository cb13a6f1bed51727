package dev.offshoot.auth.account;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.invitation.Invitations;
import dev.offshoot.auth.profile.Locales;
import dev.offshoot.auth.profile.TimeZones;
import dev.offshoot.auth.role.Role;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** An administrator makes an account that waits for its owner. */
@Singleton
class InviteUser {

    private final NewAccounts accounts;
    private final Roles roles;
    private final RoleGuard guard;
    private final Invitations invitations;
    private final Locales locales;
    private final SecurityEvents audit;

    InviteUser(
            NewAccounts accounts,
            Roles roles,
            RoleGuard guard,
            Invitations invitations,
            Locales locales,
            SecurityEvents audit) {
        this.accounts = accounts;
        this.roles = roles;
        this.guard = guard;
        this.invitations = invitations;
        this.locales = locales;
        this.audit = audit;
    }

    @Transactional
    User invite(CreateAccount request, Caller.Person caller, Visitor visitor) {
        AddressKey.require(request.email());
        List<Role> granted = roles.named(request.rolesOrNone());
        guard.requireGrant(caller, granted);
        User user = accounts.invite(request.id(), profile(request), request.email());
        roles.grant(user.key(), granted, caller.name());
        invitations.send(user, caller.id(), request.note(), visitor);
        audit.record(SecurityEvent.by(caller.name(), SecurityEventType.INVITED, user.uuid())
                .in(caller.sessionId())
                .from(visitor));
        return user;
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
