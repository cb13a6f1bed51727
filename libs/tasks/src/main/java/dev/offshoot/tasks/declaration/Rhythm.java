package dev.offshoot.tasks.declaration;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/** When a recurring task runs. */
sealed interface Rhythm {

    /** @throws IllegalArgumentException in words that follow a task's name */
    Schedule schedule();

    String words();

    record Pause(Duration pause) implements Rhythm {

        @Override
        public Schedule schedule() {
            return FixedDelay.of(pause);
        }

        @Override
        public String words() {
            return "every " + pause;
        }
    }

    record Cron(String pattern, String zone) implements Rhythm {

        @Override
        public Schedule schedule() {
            try {
                return new CronSchedule(pattern, ZoneId.of(zone));
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("has zone = '" + zone + "', which is no IANA time zone", unknown);
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(
                        "has cron = '" + pattern + "'; six fields, seconds first, are read", unreadable);
            }
        }

        @Override
        public String words() {
            return pattern + " " + zone;
        }
    }
}
