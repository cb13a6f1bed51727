package dev.offshoot.auth.address;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which address. */
@Singleton
public class Addresses {

    private static final int MOST = 10;
    private static final int MOST_UNVERIFIED = 3;

    private final AddressRepository addresses;
    private final AddressRows rows;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Addresses(AddressRepository addresses, AddressRows rows, UuidGenerator uuids, InstantSource clock) {
        this.addresses = addresses;
        this.rows = rows;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** The one account that has proved the address or is invited to it. */
    public Optional<EmailAddress> claimed(AddressKey key) {
        return addresses.claimed(key.value());
    }

    public List<EmailAddress> of(long userId) {
        return addresses.ofUser(userId);
    }

    /** For rows that are copied. */
    public List<Long> takeKeys(int number) {
        return rows.takeKeys(number);
    }

    /** For the populator, whose file says who has proved what: thousands at once, each with a key taken for it. */
    public void copyAll(List<EmailAddress> all) {
        rows.copy(all);
    }

    public Optional<EmailAddress> primary(@Nullable Long primaryEmailId) {
        return primaryEmailId == null ? Optional.empty() : addresses.findById(primaryEmailId);
    }

    public EmailAddress find(long userId, UUID uuid) {
        return addresses
                .findByUserIdAndUuid(userId, uuid)
                .orElseThrow(() -> AddressProblem.ADDRESS_NOT_FOUND.because("No address " + uuid));
    }

    public Optional<EmailAddress> known(long userId, AddressKey key) {
        return addresses.findByUserIdAndAddressKey(userId, key.value());
    }

    /** Nobody is kept from it by an address that is only typed. */
    public EmailAddress addUnverified(long userId, String typed, AddressLabel label) {
        List<EmailAddress> own = of(userId);
        long unverified = own.stream().filter(address -> !address.isVerified()).count();
        if (own.size() >= MOST || unverified >= MOST_UNVERIFIED) {
            throw AddressProblem.TOO_MANY_ADDRESSES.because(
                    "At most " + MOST + " addresses, " + MOST_UNVERIFIED + " of them unverified");
        }
        return insert(userId, typed, Claim.UNVERIFIED, label, null, null);
    }

    public EmailAddress invite(long userId, String typed) {
        return insert(userId, typed, Claim.INVITED, AddressLabel.PERSONAL, null, null);
    }

    /** For addresses that are proved as they come: by a redeemed link, by an import, by the populator. */
    public EmailAddress addVerified(long userId, String typed, AddressLabel label, Instant at, @Nullable String from) {
        addresses.lockAll(AddressKey.require(typed).value());
        EmailAddress added = insert(userId, typed, Claim.VERIFIED, label, at, from);
        addresses.deleteRivals(added.addressKey(), userId);
        return added;
    }

    /** @throws dev.offshoot.web.ProblemException 409 address-taken when somebody else proved it meanwhile */
    public EmailAddress verify(EmailAddress address, String from) {
        addresses.lockAll(address.addressKey());
        EmailAddress own = addresses.findById(address.key()).orElseThrow(Addresses::taken);
        AddressKey key = new AddressKey(own.addressKey());
        if (claimed(key).filter(owner -> owner.userId() != own.userId()).isPresent()) {
            throw taken();
        }
        addresses.deleteRivals(key.value(), own.userId());
        return addresses.update(own.verify(clock.instant(), from));
    }

    public void remove(EmailAddress address) {
        addresses.deleteById(address.key());
    }

    public void removeAll(long userId) {
        addresses.deleteByUserId(userId);
    }

    private EmailAddress insert(
            long userId, String typed, Claim claim, AddressLabel label, @Nullable Instant at, @Nullable String from) {
        AddressKey key = AddressKey.require(typed);
        int inserted = addresses.insert(
                uuids.next(), userId, typed.strip(), key.value(), claim, label, at, from, clock.instant());
        if (inserted == 0) {
            throw taken();
        }
        return known(userId, key).orElseThrow();
    }

    private static RuntimeException taken() {
        return AddressProblem.ADDRESS_TAKEN.because("Another account has this address");
    }
}
