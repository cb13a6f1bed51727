package dev.offshoot.payments.seller;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The rows of all sellers there were. */
@Singleton
public class Sellers {

    private final SellerRepository sellers;
    private final ConfiguredSeller seller;

    Sellers(SellerRepository sellers, ConfiguredSeller seller) {
        this.sellers = sellers;
        this.seller = seller;
    }

    /** The row of the configured seller; the first invoice that needs it writes it. */
    @Transactional
    public Seller current(Instant now) {
        Optional<Seller> stored = newest();
        if (stored.isEmpty()) {
            sellers.lock();
            stored = newest();
        }
        return stored.orElseGet(() -> sellers.save(Seller.of(seller.identity(), now)));
    }

    /** @throws IllegalStateException when no such row is there */
    public Seller get(long id) {
        return sellers.findById(id).orElseThrow(() -> new IllegalStateException("No seller " + id));
    }

    private Optional<Seller> newest() {
        return sellers.newest().filter(newest -> newest.says(seller.identity()));
    }
}
