package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.provider.Providers;
import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.mail.topic.Preferences;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads everything the gate asks for, in four statements. */
@Singleton
class GateReads {

    private static final Duration CAPPED = Duration.ofHours(1);

    private final GateRepository rows;
    private final Preferences preferences;
    private final Suppressions suppressions;
    private final Providers providers;
    private final MailSettings settings;

    GateReads(
            GateRepository rows,
            Preferences preferences,
            Suppressions suppressions,
            Providers providers,
            MailSettings settings) {
        this.rows = rows;
        this.preferences = preferences;
        this.suppressions = suppressions;
        this.providers = providers;
        this.settings = settings;
    }

    GateFacts facts(List<Job> jobs, Instant now) {
        List<Long> users = jobs.stream()
                .map(Job::delivery)
                .map(Delivery::userId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> hashes = jobs.stream()
                .flatMap(job -> job.hashes().stream())
                .map(AddressHash::hex)
                .distinct()
                .toList();
        return new GateFacts(
                now,
                settings.caps(),
                providers::mayReach,
                new GateFacts.Known(
                        deactivated(users),
                        preferences.of(users),
                        suppressions.of(hashes),
                        hashes.isEmpty() ? List.of() : rows.recent(String.join(",", hashes), now.minus(CAPPED))));
    }

    private Set<Long> deactivated(List<Long> users) {
        return users.isEmpty()
                ? Set.of()
                : rows.users(users).stream()
                        .filter(user -> !user.active())
                        .map(GateRepository.KnownUser::id)
                        .collect(Collectors.toSet());
    }
}
