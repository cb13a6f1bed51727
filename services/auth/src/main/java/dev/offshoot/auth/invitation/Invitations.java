package dev.offshoot.auth.invitation;

import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.IssuedLink;
import dev.offshoot.auth.link.LinkPurpose;
import dev.offshoot.auth.link.NewLink;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.InvitationCreated;
import dev.offshoot.contracts.auth.InvitationReminded;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends invitations. A new one does not spoil those already sent. */
@Singleton
public class Invitations {

    private static final String JOIN = "join";
    private static final String BOOTSTRAP = "bootstrap";

    private final ActionLinks links;
    private final Addresses addresses;
    private final Outbox outbox;

    Invitations(ActionLinks links, Addresses addresses, Outbox outbox) {
        this.links = links;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    public void send(User invited, UUID inviter, @Nullable String note, @Nullable Visitor visitor) {
        String address = address(invited);
        IssuedLink link = links.issue(NewLink.of(LinkPurpose.INVITATION, invited.key(), address, visitor));
        outbox.append(new InvitationCreated(
                link.uuid(),
                invited.uuid(),
                Recipient.address(address, null, invited.profile().locale()),
                inviter,
                JOIN,
                note,
                link.token(),
                link.expiresAt()));
    }

    public void remind(User invited, @Nullable UUID inviter, @Nullable Visitor visitor) {
        String address = address(invited);
        IssuedLink link = links.issue(NewLink.of(LinkPurpose.INVITATION, invited.key(), address, visitor));
        outbox.append(new InvitationReminded(
                link.uuid(),
                invited.uuid(),
                Recipient.address(address, null, invited.profile().locale()),
                inviter,
                JOIN,
                null,
                link.token(),
                link.expiresAt()));
    }

    /** For the first administrator, when the address comes from the configuration. */
    public void bootstrap(IssuedLink link, String address, String locale) {
        outbox.append(new InvitationCreated(
                link.uuid(),
                null,
                Recipient.address(address, null, locale),
                null,
                BOOTSTRAP,
                null,
                link.token(),
                link.expiresAt()));
    }

    private String address(User invited) {
        return addresses.of(invited.key()).stream()
                .map(EmailAddress::address)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Everybody invited has an address"));
    }
}
