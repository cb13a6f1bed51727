package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Registration;

/**
 * What a caller has to do with a registration: it is theirs, or of an event whose attendees they look after, or both.
 *
 * @param owner by account, or by the link of a guest
 * @param organiser by the right attendees
 */
record Claim(Registration registration, EventFacts event, boolean owner, boolean organiser) {}
