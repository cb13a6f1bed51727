package dev.offshoot.events.reminder;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

@Singleton
@Recurring(name = "events.remind", every = "1h")
class Remind implements RecurringTask {

    private final Reminders reminders;

    Remind(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void run() {
        for (DueEvent event : reminders.due()) {
            boolean more = true;
            while (more) {
                more = reminders.remind(event);
            }
        }
    }
}
