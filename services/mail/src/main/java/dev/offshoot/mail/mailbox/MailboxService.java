package dev.offshoot.mail.mailbox;

import static dev.offshoot.mail.mailbox.MailboxProblem.MAIL_NOT_FOUND;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks into the mailbox. */
@Singleton
class MailboxService {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final MailboxRepository mails;
    private final Arrivals arrivals;
    private final MailboxSettings settings;
    private final InstantSource clock;

    MailboxService(MailboxRepository mails, Arrivals arrivals, MailboxSettings settings, InstantSource clock) {
        this.mails = mails;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    List<MailboxMail> page(Filter filter, long before, int most) {
        return mails.page(filter.to(), filter.subject(), filter.template(), filter.after(), before, most);
    }

    MailboxMail find(UUID uuid) {
        return mails.findByUuid(uuid).orElseThrow(() -> MAIL_NOT_FOUND.because("No mail " + uuid));
    }

    /** Waits for the first mail that matches; other instances' mails are seen within half a second. */
    Optional<MailboxMail> next(Filter filter, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            long seen = arrivals.count();
            List<MailboxMail> found = page(filter, Long.MAX_VALUE, 1);
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!found.isEmpty() || left.isNegative() || Thread.currentThread().isInterrupted()) {
                return found.stream().findFirst();
            }
            arrivals.await(seen, left.compareTo(GLANCE) < 0 ? left : GLANCE);
        }
    }

    @Transactional
    void empty() {
        mails.empty();
    }

    @Transactional
    void remove(UUID uuid) {
        if (mails.remove(uuid) == 0) {
            throw MAIL_NOT_FOUND.because("No mail " + uuid);
        }
    }

    @Transactional
    int trim() {
        return mails.trim(clock.instant().minus(settings.keep()), settings.max());
    }

    /** Empty words match everything. */
    record Filter(String to, String subject, String template, Instant after) {

        static Filter of(
                @Nullable String to, @Nullable String subject, @Nullable String template, @Nullable Instant after) {
            return new Filter(
                    to == null ? "" : to.strip().toLowerCase(Locale.ROOT),
                    subject == null ? "" : subject.strip(),
                    template == null ? "" : template.strip(),
                    after == null ? Instant.EPOCH : after);
        }
    }
}
