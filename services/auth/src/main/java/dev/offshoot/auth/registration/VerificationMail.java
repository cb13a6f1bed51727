package dev.offshoot.auth.registration;

import dev.offshoot.auth.link.IssuedLink;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a link sent to an address that is to be proved. */
@Singleton
public class VerificationMail {

    private final Outbox outbox;

    VerificationMail(Outbox outbox) {
        this.outbox = outbox;
    }

    public void newAccount(IssuedLink link, String address, @Nullable String locale) {
        append(link, null, Recipient.address(address, null, locale), "new-account");
    }

    public void newAddress(IssuedLink link, UUID user, String address, String locale) {
        append(link, user, Recipient.address(address, null, locale), "new-address");
    }

    private void append(IssuedLink link, @Nullable UUID user, Recipient recipient, String purpose) {
        outbox.append(
                new EmailVerificationRequested(link.uuid(), user, recipient, purpose, link.token(), link.expiresAt()));
    }
}
