package dev.offshoot.events.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.offshoot.contracts.Money;
import dev.offshoot.events.people.PersonResponse;
import dev.offshoot.events.seating.Availability;
import dev.offshoot.events.seating.TicketTypeResponse;
import dev.offshoot.events.team.MemberResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event, as one caller may see it.
 *
 * @param facts stand among the others in JSON
 * @param availability null where nobody registers here
 * @param priceFrom null: free, or nobody registers here
 * @param owner null once that person was erased
 * @param my null for callers without an account
 * @param editing null but for editors and reviewers
 * @param peopleIncomplete auth did not say every name in time
 */
@Serdeable
public record EventResponse(
        @JsonUnwrapped EventFacts facts,
        @Nullable Instant publishedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Money priceFrom,
        @Nullable Availability availability,
        @Nullable PersonResponse owner,
        List<OrganiserResponse> organisers,
        List<MemberResponse> team,
        List<TicketTypeResponse> ticketTypes,
        @Nullable CallerPart my,
        @Nullable EditorPart editing,
        boolean peopleIncomplete) {}
