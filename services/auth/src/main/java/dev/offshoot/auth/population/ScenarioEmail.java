package dev.offshoot.auth.population;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.address.AddressLabel;
import dev.offshoot.auth.address.Claim;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.populator.Fields;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Text alone is a verified, personal address. */
record ScenarioEmail(String address, AddressLabel label, boolean verified) {

    static ScenarioEmail of(Object value) {
        if (value instanceof Fields fields) {
            return new ScenarioEmail(
                    fields.text("address"),
                    fields.findText("label")
                            .map(label -> AddressLabel.valueOf(label.toUpperCase(Locale.ROOT)))
                            .orElse(AddressLabel.PERSONAL),
                    fields.flag("verified", true));
        }
        return new ScenarioEmail(String.valueOf(value), AddressLabel.PERSONAL, true);
    }

    String key() {
        return AddressKey.require(address).value();
    }

    /** Whoever is invited has proved nothing yet. */
    EmailAddress of(ScenarioPerson owner, long userId, long id, UUID uuid, Instant now) {
        Claim proved = verified ? Claim.VERIFIED : Claim.UNVERIFIED;
        Claim claim = owner.status() == UserStatus.INVITED ? Claim.INVITED : proved;
        Instant verifiedAt = claim == Claim.VERIFIED ? now : null;
        return new EmailAddress(id, uuid, userId, address, key(), claim, label, verifiedAt, null, now);
    }
}
