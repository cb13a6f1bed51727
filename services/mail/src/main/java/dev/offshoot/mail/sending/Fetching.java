package dev.offshoot.mail.sending;

import dev.offshoot.mail.attachment.Attachment;
import dev.offshoot.mail.attachment.DocumentAway;
import dev.offshoot.mail.attachment.DocumentRefused;
import dev.offshoot.mail.attachment.FetchAttachments;
import dev.offshoot.mail.delivery.Delivery;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes the mails of a batch with the files they wait for; a mail without them waits or fails alone. */
@Singleton
class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final FetchAttachments files;
    private final Postponements postponements;
    private final Results results;

    Fetching(FetchAttachments files, Postponements postponements, Results results) {
        this.files = files;
        this.postponements = postponements;
        this.results = results;
    }

    /** Those that can be written. */
    Jobs.Batch complete(Jobs.Batch batch) {
        List<Job> complete = new ArrayList<>(batch.jobs().size());
        List<Delivery> waiting = new ArrayList<>();
        Map<Long, List<Attachment>> fetched = new HashMap<>();
        for (Job job : batch.jobs()) {
            if (job.files().stream().allMatch(file -> file.content() != null)) {
                complete.add(job);
            } else if (waiting.isEmpty()) {
                complete(job, fetched, complete, waiting);
            } else {
                waiting.add(job.delivery());
            }
        }
        if (!waiting.isEmpty()) {
            postponements.await(waiting, "source-away");
        }
        return new Jobs.Batch(complete, batch.people());
    }

    /** Once a service was silent nobody of this batch asks again: the others would wait for its time limit as well. */
    private void complete(Job job, Map<Long, List<Attachment>> fetched, List<Job> complete, List<Delivery> waiting) {
        long message = job.message().storedId();
        try {
            List<Attachment> there = fetched.containsKey(message) ? fetched.get(message) : files.complete(job.files());
            fetched.put(message, there);
            complete.add(job.with(there));
        } catch (DocumentAway e) {
            LOG.warn("Mails wait for documents of {}", e.getMessage());
            waiting.add(job.delivery());
        } catch (DocumentRefused e) {
            LOG.error("Delivery {} lacks a file: {}", job.delivery().uuid(), e.reason());
            results.unwritable(job, e.reason());
        }
    }
}
