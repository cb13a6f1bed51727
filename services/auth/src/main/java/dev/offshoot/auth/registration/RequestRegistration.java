package dev.offshoot.auth.registration;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.auth.RegistrationRefused;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Answers alike, whoever has the address; only its owner learns more. */
@Singleton
class RequestRegistration {

    private final Addresses addresses;
    private final Users users;
    private final VerificationMail mail;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    RequestRegistration(
            Addresses addresses,
            Users users,
            VerificationMail mail,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.addresses = addresses;
        this.users = users;
        this.mail = mail;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void request(String email, RegistrationData data, Visitor visitor) {
        AddressKey key = AddressKey.require(email);
        Optional<EmailAddress> owned = addresses.claimed(key).filter(EmailAddress::isVerified);
        if (owned.isPresent()) {
            refuse(users.byKey(owned.get().userId()), visitor);
            return;
        }
        mail.newAccount(email, data, visitor);
    }

    private void refuse(User owner, Visitor visitor) {
        audit.record(SecurityEvent.by("anonymous", SecurityEventType.REGISTRATION_REFUSED, owner.uuid())
                .from(visitor));
        if (owner.isActive()) {
            outbox.append(new RegistrationRefused(owner.uuid(), clock.instant()));
        }
    }
}
