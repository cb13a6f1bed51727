package dev.offshoot.auth.me;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.AddressProblem;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.person.EmailResponse;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailChanged;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A person's own addresses. Never tells whether another account has one. */
@Singleton
class OwnEmails {

    private final Users users;
    private final Addresses addresses;
    private final AddressProof proof;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    OwnEmails(
            Users users,
            Addresses addresses,
            AddressProof proof,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.proof = proof;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    List<EmailResponse> list(UUID id) {
        User user = users.find(id);
        return addresses.of(user.key()).stream()
                .map(address -> EmailResponse.of(address, user))
                .toList();
    }

    /** The same typed again sends the link again. */
    @Transactional
    void add(UUID id, AddEmail request, Visitor visitor) {
        User user = users.lock(id);
        AddressKey key = AddressKey.require(request.address());
        Optional<EmailAddress> known = addresses.known(user.key(), key);
        if (known.filter(EmailAddress::isVerified).isPresent()) {
            return;
        }
        EmailAddress address = known.orElseGet(
                () -> addresses.addUnverified(user.key(), request.address(), request.labelOrPersonal()));
        proof.request(user, address, visitor);
        audit(user, SecurityEventType.ADDRESS_ADDED);
    }

    @Transactional
    void resend(UUID id, UUID addressId, Visitor visitor) {
        User user = users.lock(id);
        EmailAddress address = addresses.find(user.key(), addressId);
        if (!address.isVerified()) {
            proof.request(user, address, visitor);
        }
    }

    @Transactional
    void remove(UUID id, UUID addressId) {
        User user = users.lock(id);
        EmailAddress address = addresses.find(user.key(), addressId);
        if (Objects.equals(user.primaryEmailId(), address.id())) {
            throw AddressProblem.PRIMARY_ADDRESS.because("The primary address cannot be removed");
        }
        addresses.remove(address);
        audit(user, SecurityEventType.ADDRESS_REMOVED);
    }

    @Transactional
    void choosePrimary(UUID id, UUID addressId) {
        User user = users.lock(id);
        EmailAddress address = addresses.find(user.key(), addressId);
        if (!address.isVerified()) {
            throw AddressProblem.NOT_VERIFIED.because("Only a verified address can be primary");
        }
        if (Objects.equals(user.primaryEmailId(), address.id())) {
            return;
        }
        EmailAddress previous = addresses.primary(user.primaryEmailId()).orElseThrow();
        users.update(user.preferAddress(address.key()), List.of("primaryEmail"));
        outbox.append(new EmailChanged(
                user.uuid(),
                clock.instant(),
                Recipient.address(previous.address(), null, user.profile().locale())));
        audit(user, SecurityEventType.PRIMARY_ADDRESS_CHANGED);
    }

    private void audit(User user, SecurityEventType type) {
        audit.record(SecurityEvent.by(user.uuid().toString(), type, user.uuid()));
    }
}
