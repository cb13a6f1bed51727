package dev.offshoot.events.ticket;

import java.util.UUID;

/**
 * What a ticket's code says, and nothing personal.
 *
 * @param version of the ticket's code; a later one makes this void
 */
public record TicketCode(UUID ticket, UUID event, int version) {}
