package dev.offshoot.mail.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a mail that was handed over. */
public sealed interface Outcome {

    record Taken(@Nullable String providerId) implements Outcome {}

    /** @param after what the provider asked for */
    record TryLater(String reason, @Nullable Duration after) implements Outcome {}

    /** The address is at fault: it gets no more mails. */
    record RecipientRefused(String reason) implements Outcome {}

    /** The mail is at fault. */
    record Refused(String reason) implements Outcome {}

    /** The line broke after the mail was handed over and before the answer came. */
    record Unknown(String reason) implements Outcome {}
}
