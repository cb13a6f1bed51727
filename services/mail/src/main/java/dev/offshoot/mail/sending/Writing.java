package dev.offshoot.mail.sending;

import com.github.jknack.handlebars.HandlebarsException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the mails of a batch; one that cannot be written fails alone. */
@Singleton
class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Composer composer;
    private final Results results;
    private final MailMetrics metrics;

    Writing(Composer composer, Results results, MailMetrics metrics) {
        this.composer = composer;
        this.results = results;
        this.metrics = metrics;
    }

    List<Composed> write(Jobs.Batch batch) {
        List<Composed> written = new ArrayList<>();
        for (Job job : batch.jobs()) {
            try {
                written.add(metrics.timed(() -> composer.compose(job, batch.people())));
            } catch (HandlebarsException | IllegalStateException e) {
                LOG.error(
                        "Delivery {} cannot be written: {}",
                        job.delivery().uuid(),
                        e.getClass().getSimpleName());
                results.unwritable(job, "unwritable");
            }
        }
        return written;
    }
}
