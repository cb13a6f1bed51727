package dev.offshoot.payments.purpose;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @param supply {@code general}, {@code electronic} or {@code on-site}
 * @param taxCategory {@code standard}, {@code reduced}, {@code super-reduced}, {@code zero} or {@code exempt}
 * @param seriesCode of its invoices
 */
@MappedEntity("purposes")
public record Purpose(
        @Id @GeneratedValue @Nullable Long id,
        String code,
        String label,
        String supply,
        String taxCategory,
        String seriesCode,
        boolean active) {

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Purpose " + code + " is not stored");
        }
        return id;
    }

    public String revenueAccount() {
        return "revenue:" + code;
    }
}
