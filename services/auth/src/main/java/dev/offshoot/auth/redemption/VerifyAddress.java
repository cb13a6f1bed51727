package dev.offshoot.auth.redemption;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.Addresses;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.LinkProblem;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Proves an address of an account. Never signs in. */
@Singleton
class VerifyAddress {

    private final ActionLinks links;
    private final Addresses addresses;
    private final Users users;
    private final SecurityEvents audit;

    VerifyAddress(ActionLinks links, Addresses addresses, Users users, SecurityEvents audit) {
        this.links = links;
        this.addresses = addresses;
        this.users = users;
        this.audit = audit;
    }

    @Transactional
    Redeemed redeem(ActionLink link, Redemption redemption) {
        User user = users.hold(Objects.requireNonNull(link.userId()));
        links.redeem(link);
        EmailAddress address = addresses
                .known(user.key(), new AddressKey(link.addressKey()))
                .filter(known -> user.isActive())
                .orElseThrow(() -> LinkProblem.LINK_EXPIRED.because("The address was removed"));
        addresses.verify(address, redemption.session().visitor().address());
        audit.record(SecurityEvent.by(user.uuid().toString(), SecurityEventType.ADDRESS_VERIFIED, user.uuid())
                .from(redemption.session().visitor()));
        return new Redeemed(Outcome.ADDRESS_VERIFIED, null);
    }
}
