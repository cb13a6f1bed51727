package dev.offshoot.events.manage;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.guest.HeldRegistration;
import dev.offshoot.events.platform.PageWords;
import dev.offshoot.events.ticket.TicketBook;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param ahead people before it in line
 * @param tickets of a confirmed one
 * @param refusal why the last wish was not fulfilled
 * @param now decides whether cancelling is offered
 */
public record RegistrationPage(
        PageWords words,
        HeldRegistration registration,
        long ahead,
        List<TicketBook.Page> tickets,
        @Nullable String refusal,
        Instant now) {

    public String title() {
        return words.get(registration.status() + ".title");
    }

    /** The sentence below the title. */
    public String sentence() {
        return switch (registration.status()) {
            case "waiting" -> words.get("waiting", ahead);
            case "pending-payment" -> words.get("pending-payment", until(), price());
            case "unverified", "offered" -> words.get(registration.status(), until());
            case "cancelled" -> words.get("cancelled." + Objects.requireNonNull(registration.cancelledBy()));
            default -> words.get("confirmed");
        };
    }

    /** What became of the money; empty when nothing has to be said. */
    public String refund() {
        return switch (registration.paymentStatus()) {
            case "refunding", "refunded", "refund-failed" -> words.get("refund." + registration.paymentStatus());
            default -> "";
        };
    }

    public boolean is(String status) {
        return registration.is(status);
    }

    public String when() {
        return words.moment(registration.startsAt(), registration.timeZone());
    }

    /** Where to join; shown to the confirmed only, empty for others. */
    public String online() {
        return is("confirmed") ? Objects.requireNonNullElse(registration.onlineUrl(), "") : "";
    }

    /** Empty until payments has told. */
    public String payUrl() {
        return Objects.requireNonNullElse(registration.payUrl(), "");
    }

    public boolean isCancellable() {
        return registration.isCancellable(now);
    }

    private String until() {
        return words.moment(Objects.requireNonNull(registration.holdUntil()), registration.timeZone());
    }

    private String price() {
        return Money.ofMinor(registration.price(), Objects.requireNonNull(registration.currency()))
                .toString();
    }
}
