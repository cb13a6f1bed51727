package dev.offshoot.auth.me;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.registration.VerificationMail;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.auth.RegistrationRefused;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.web.limit.RateLimiter;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Has the link sent that proves an address; when somebody else has proved it, they are told instead. */
@Singleton
class AddressProof {

    private final Addresses addresses;
    private final Users users;
    private final VerificationMail mail;
    private final Outbox outbox;
    private final RateLimiter limits;
    private final InstantSource clock;

    AddressProof(
            Addresses addresses,
            Users users,
            VerificationMail mail,
            Outbox outbox,
            RateLimiter limits,
            InstantSource clock) {
        this.addresses = addresses;
        this.users = users;
        this.mail = mail;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    void request(User user, EmailAddress address, Visitor visitor) {
        AddressKey key = new AddressKey(address.addressKey());
        if (!limits.admit("verifications-address", "3/h", key.value()).admitted()) {
            return;
        }
        Optional<EmailAddress> owned = addresses.claimed(key);
        if (owned.isPresent()) {
            tell(users.byKey(owned.get().userId()));
            return;
        }
        mail.newAddress(user, address.address(), visitor);
    }

    private void tell(User owner) {
        if (owner.isActive()) {
            outbox.append(new RegistrationRefused(owner.uuid(), clock.instant()));
        }
    }
}
