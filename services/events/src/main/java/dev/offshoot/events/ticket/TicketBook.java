package dev.offshoot.events.ticket;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets as their owner shows them. Codes are signed on request and stored nowhere. */
@Singleton
public class TicketBook {

    private final TicketRepository tickets;
    private final TicketCodes codes;

    TicketBook(TicketRepository tickets, TicketCodes codes) {
        this.tickets = tickets;
        this.codes = codes;
    }

    /** By seat. */
    public List<Page> of(UUID registration, UUID event) {
        return tickets.list(registration).stream()
                .map(ticket -> page(ticket, event))
                .toList();
    }

    private Page page(Ticket ticket, UUID event) {
        String code = ticket.isValid() ? codes.sign(new TicketCode(ticket.uuid(), event, ticket.codeVersion())) : null;
        return new Page(ticket.uuid(), ticket.seatNo(), ticket.status(), code, ticket.admittedAt());
    }

    /**
     * @param status valid or void
     * @param code null for a void one
     */
    public record Page(
            UUID id,
            int seatNo,
            String status,
            @Nullable String code,
            @Nullable Instant admittedAt) {

        /** SVG of the code; empty for a void one. */
        public String picture() {
            return code == null ? "" : QrCode.svg(code);
        }
    }
}
