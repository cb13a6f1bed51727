package dev.offshoot.mail.housekeeping;

import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Forgets what mails said after their time, and later that they were. Chunks, so nobody waits for it. */
@Singleton
@Recurring(name = "mail.redact-messages", cron = "0 0 3 * * *")
class Redaction implements RecurringTask {

    private static final int CHUNK = 5_000;

    private final RedactionRepository rows;
    private final Suppressions suppressions;
    private final MailSettings settings;
    private final InstantSource clock;

    Redaction(RedactionRepository rows, Suppressions suppressions, MailSettings settings, InstantSource clock) {
        this.rows = rows;
        this.suppressions = suppressions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Instant content = now.minus(settings.keep().content());
        Instant all = now.minus(settings.keep().rows());
        repeat(() -> rows.redact(content, now, CHUNK));
        repeat(() -> rows.remove(all, CHUNK));
        suppressions.removeExpired();
    }

    private static void repeat(LongSupplier chunk) {
        long done = CHUNK;
        while (done == CHUNK) {
            done = chunk.getAsLong();
        }
    }
}
