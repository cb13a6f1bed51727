package dev.offshoot.auth.registration;

import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.IssuedLink;
import dev.offshoot.auth.link.LinkPurpose;
import dev.offshoot.auth.link.NewLink;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a link sent to an address that is to be proved. */
@Singleton
public class VerificationMail {

    private final ActionLinks links;
    private final Outbox outbox;

    VerificationMail(ActionLinks links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    void newAccount(String address, RegistrationData data, Visitor visitor) {
        IssuedLink link = links.issue(
                NewLink.of(LinkPurpose.REGISTRATION, null, address, visitor).with(data.toMap()));
        Recipient recipient =
                Recipient.address(address.strip(), null, data.profile().locale());
        append(link, null, recipient, "new-account");
    }

    public void newAddress(User user, String address, Visitor visitor) {
        IssuedLink link = links.issue(NewLink.of(LinkPurpose.VERIFY_ADDRESS, user.key(), address, visitor));
        Recipient recipient = Recipient.address(address, null, user.profile().locale());
        append(link, user.uuid(), recipient, "new-address");
    }

    private void append(IssuedLink link, @Nullable UUID user, Recipient recipient, String purpose) {
        outbox.append(
                new EmailVerificationRequested(link.uuid(), user, recipient, purpose, link.token(), link.expiresAt()));
    }
}
