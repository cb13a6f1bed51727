package dev.offshoot.payments.seller;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.time.ZoneId;

/** The seller of today. Made at the start, which ends here when production does not say who sells. */
@Context
public class ConfiguredSeller {

    private final SellerIdentity identity;

    ConfiguredSeller(
            SellerSettings settings,
            @Property(name = "offshoot.environment", defaultValue = "local") String environment) {
        this.identity = settings.identity(environment.equals("production"));
    }

    public SellerIdentity identity() {
        return identity;
    }

    /** Where the seller's day begins and ends. */
    public ZoneId zone() {
        return identity.zone();
    }
}
