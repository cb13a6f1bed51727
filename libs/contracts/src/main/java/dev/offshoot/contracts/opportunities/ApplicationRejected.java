package dev.offshoot.contracts.opportunities;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application was refused, or a choice taken back.
 *
 * @param user the applicant
 * @param requester who owns the opportunity
 * @param workRole what the opportunity asks for, such as speaker or trainer
 * @param project the project it belongs to, if any; as event
 */
@Serdeable
@EventType("opportunities.application.rejected")
public record ApplicationRejected(
        UUID applicationId,
        UUID opportunityId,
        String title,
        UUID user,
        UUID requester,
        String workRole,
        @Nullable String message,
        @Nullable List<Answer> answers,
        @Nullable UUID project,
        @Nullable UUID event,
        @Nullable WorkStatement statement,
        @Nullable String link,
        @Nullable List<Recipient> recipients)
        implements Event {

    @Override
    public UUID subject() {
        return applicationId;
    }
}
