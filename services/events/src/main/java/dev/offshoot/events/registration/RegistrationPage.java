package dev.offshoot.events.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param nextCursor null on the last page
 * @param peopleIncomplete whether names of accounts are missing, because nobody could be asked
 */
@Serdeable
record RegistrationPage(
        List<RegistrationResponse> items, @Nullable String nextCursor, boolean peopleIncomplete) {}
