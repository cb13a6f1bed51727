package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.settings.Senders;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where mails without an account go, and what addresses are known by. */
@Singleton
class Addresses {

    private final Senders senders;
    private final MailKeys keys;

    Addresses(Senders senders, MailKeys keys) {
        this.senders = senders;
        this.keys = keys;
    }

    /** The group's address now, or what somebody typed; null when the group has none. */
    @Nullable
    String typed(Delivery delivery) {
        if (delivery.groupKey() == null) {
            return delivery.address();
        }
        List<String> addresses = senders.group(delivery.groupKey());
        return addresses.isEmpty() ? null : addresses.getFirst();
    }

    List<AddressHash> hashes(@Nullable String address) {
        return address == null ? List.of() : keys.addressHashes(address);
    }
}
