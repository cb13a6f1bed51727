package dev.offshoot.tasks.declaration;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** When a recurring task runs. */
sealed interface Rhythm {

    /** @throws IllegalArgumentException in words that follow a task's name */
    void check();

    /** @throws IllegalArgumentException as {@link #check}, and where only a full reading shows the mistake */
    Schedule schedule();

    String words();

    record Pause(Duration pause) implements Rhythm {

        @Override
        public void check() {}

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

        private static final Pattern SIX_FIELDS = Pattern.compile("[\\dA-Z*/,?#-]+( [\\dA-Z*/,?#-]+){5}");

        /** Reading it costs 50 ms of a cold start, so that is left for later. */
        @Override
        public void check() {
            if (!SIX_FIELDS.matcher(pattern).matches()) {
                throw unreadable();
            }
            try {
                ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("has zone = '" + zone + "', which is no IANA time zone", unknown);
            }
        }

        @Override
        public Schedule schedule() {
            try {
                return new CronSchedule(pattern, ZoneId.of(zone));
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(unreadable().getMessage(), unreadable);
            }
        }

        @Override
        public String words() {
            return pattern + " " + zone;
        }

        private IllegalArgumentException unreadable() {
            return new IllegalArgumentException("has cron = '" + pattern + "'; six fields, seconds first, are read");
        }
    }
}
