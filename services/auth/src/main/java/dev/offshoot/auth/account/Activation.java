package dev.offshoot.auth.account;

import dev.offshoot.auth.address.AddressLabel;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Gives an account its address and password; from then on it is somebody's. */
@Singleton
public class Activation {

    private final Users users;
    private final Addresses addresses;
    private final Passwords passwords;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    Activation(
            Users users,
            Addresses addresses,
            Passwords passwords,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.users = users;
        this.addresses = addresses;
        this.passwords = passwords;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The mailbox has answered. */
    public EmailAddress prove(User user, String address, Visitor visitor) {
        return addresses.addVerified(user.key(), address, AddressLabel.PERSONAL, clock.instant(), visitor.address());
    }

    public User activate(User user, EmailAddress address, Profile profile, PepperedHash password, Visitor visitor) {
        Instant now = clock.instant();
        EmailAddress proved = address.isVerified() ? address : addresses.verify(address, visitor.address());
        User active = users.update(user.activate(profile, proved.key(), now));
        passwords.choose(active.key(), password);
        outbox.append(active.registered(now));
        audit.record(SecurityEvent.by(active.uuid().toString(), SecurityEventType.REGISTERED, active.uuid())
                .from(visitor)
                .with("origin", active.origin().toString()));
        return active;
    }
}
