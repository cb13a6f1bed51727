package dev.offshoot.events.registration;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param reason what the person is told; organisers have to give one
 * @param refund what goes back of what was paid, by organisers only: all of it when absent, nothing for 0
 */
@Serdeable
record CancelRequest(
        @Nullable @Size(max = 500) String reason, @Nullable Money refund) {}
