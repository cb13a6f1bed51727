package dev.offshoot.events.ticket;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes keys out of the published set once no door needs them. */
@Singleton
@Recurring(name = "events.retire-ticket-keys", every = "1m")
class RetireTicketKeys implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(RetireTicketKeys.class);

    private final TicketKeys keys;

    RetireTicketKeys(TicketKeys keys) {
        this.keys = keys;
    }

    @Override
    public void run() {
        long retired = keys.retire();
        if (retired > 0) {
            LOG.info("{} ticket keys retired", retired);
        }
    }
}
