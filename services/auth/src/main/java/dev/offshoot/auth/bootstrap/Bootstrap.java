package dev.offshoot.auth.bootstrap;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.invitation.Invitations;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.IssuedLink;
import dev.offshoot.auth.link.LinkPurpose;
import dev.offshoot.auth.link.NewLink;
import dev.offshoot.auth.role.Roles;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Makes the link of the first administrator, one instance at a time and only while there is none. */
@Singleton
class Bootstrap {

    private static final String OPERATOR = "service:auth";

    private final BootstrapRepository locks;
    private final Roles roles;
    private final ActionLinks links;
    private final Invitations invitations;
    private final AdministratorWarning warning;
    private final SecurityEvents audit;

    Bootstrap(
            BootstrapRepository locks,
            Roles roles,
            ActionLinks links,
            Invitations invitations,
            AdministratorWarning warning,
            SecurityEvents audit) {
        this.locks = locks;
        this.roles = roles;
        this.links = links;
        this.invitations = invitations;
        this.warning = warning;
        this.audit = audit;
    }

    /**
     * For the terminal.
     *
     * @param force all administrators are lost
     * @throws BootstrapRefused while there is an administrator and nobody forces it
     */
    @Transactional
    IssuedLink link(String email, boolean force) {
        locks.lock();
        if (AddressKey.of(email).isEmpty()) {
            throw new BootstrapRefused(email + " is no e-mail address.");
        }
        if (!roles.hasAdministrator()) {
            return issue(email, false);
        }
        if (!force) {
            throw new BootstrapRefused(
                    "an active administrator exists; sign in as one, or add --force if all of them are lost.");
        }
        IssuedLink link = issue(email, true);
        warning.send(link.uuid());
        return link;
    }

    /** At start, from the configuration: mailed once. */
    @Transactional
    void mail(String email) {
        locks.lock();
        if (!roles.hasAdministrator() && !links.hasOpen(LinkPurpose.BOOTSTRAP)) {
            invitations.bootstrap(issue(email, false), email, "en");
        }
    }

    private IssuedLink issue(String email, boolean forced) {
        audit.record(SecurityEvent.by(OPERATOR, SecurityEventType.BOOTSTRAPPED, null)
                .with("forced", Boolean.toString(forced)));
        return links.issue(NewLink.of(LinkPurpose.BOOTSTRAP, null, email, null));
    }
}
