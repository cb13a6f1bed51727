package dev.offshoot.events.event;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How people get in. */
@Embeddable
public record Admission(
        @MappedProperty("registration_mode") @TypeDef(type = DataType.STRING)
        RegistrationMode mode,

        @MappedProperty("opens_at") @Nullable Instant opensAt,
        @MappedProperty("closes_at") @Nullable Instant closesAt,

        @MappedProperty("waiting_list") @TypeDef(type = DataType.STRING)
        WaitingList waitingList,

        @MappedProperty("offer_minutes") int offerMinutes,
        @MappedProperty("payment_minutes") int paymentMinutes,
        @MappedProperty("guests_allowed") boolean guestsAllowed,
        @MappedProperty("show_seats_left") boolean showSeatsLeft,
        @MappedProperty("cancel_until") @Nullable Instant cancelUntil,
        @MappedProperty("refund_until") @Nullable Instant refundUntil) {

    static Admission of(EventContent content) {
        return new Admission(
                content.registrationMode(),
                content.opensAt(),
                content.closesAt(),
                content.waitingList(),
                content.offerMinutes(),
                content.paymentMinutes(),
                content.guestsAllowed(),
                content.showSeatsLeft(),
                content.cancelUntil(),
                content.refundUntil());
    }

    public boolean isInternal() {
        return mode == RegistrationMode.INTERNAL;
    }
}
