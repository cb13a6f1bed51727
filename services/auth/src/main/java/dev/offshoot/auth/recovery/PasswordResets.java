package dev.offshoot.auth.recovery;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.invitation.Invitations;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.IssuedLink;
import dev.offshoot.auth.link.LinkPurpose;
import dev.offshoot.auth.link.NewLink;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Sends reset links. */
@Singleton
public class PasswordResets {

    private final Addresses addresses;
    private final Users users;
    private final ActionLinks links;
    private final Invitations invitations;
    private final Outbox outbox;
    private final SecurityEvents audit;

    PasswordResets(
            Addresses addresses,
            Users users,
            ActionLinks links,
            Invitations invitations,
            Outbox outbox,
            SecurityEvents audit) {
        this.addresses = addresses;
        this.users = users;
        this.links = links;
        this.invitations = invitations;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** For a stranger, who learns nothing: unknown and deactivated accounts get no mail. */
    @Transactional
    void request(AddressKey key, Visitor visitor) {
        addresses.claimed(key).ifPresent(address -> send(address, visitor));
    }

    /** For somebody of the support; the link goes to the person's primary address. */
    @Transactional
    public void send(User user, String actor) {
        EmailAddress address = addresses.primary(user.primaryEmailId()).orElseThrow();
        send(user, address, actor, null);
    }

    private void send(EmailAddress address, Visitor visitor) {
        User user = users.byKey(address.userId());
        switch (user.status()) {
            case ACTIVE -> send(user, address, "anonymous", visitor);
            case INVITED -> invitations.remind(user, null, visitor);
            case DEACTIVATED, ERASED -> {}
        }
    }

    private void send(User user, EmailAddress address, String actor, @Nullable Visitor visitor) {
        IssuedLink link = links.issue(NewLink.of(LinkPurpose.PASSWORD_RESET, user.key(), address.address(), visitor));
        outbox.append(new PasswordResetRequested(
                user.uuid(),
                Recipient.address(address.address(), null, user.profile().locale()),
                link.token(),
                link.expiresAt()));
        audit.record(SecurityEvent.by(actor, SecurityEventType.PASSWORD_RESET_REQUESTED, user.uuid())
                .from(visitor));
    }
}
