package dev.offshoot.events.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * VTIMEZONE of a zone: the yearly rules of its clocks where it has some, else each change from the one before the first
 * entry to the last entry.
 */
final class TimeZones {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int WEEK = 7;
    /** The days of a month by which a rule can name a week: the first day of each. */
    private static final int LAST_WEEK = 4;

    private TimeZones() {}

    /** @param zone IANA name */
    static TimezoneAssignment assignment(String zone, Instant first, Instant last) {
        return new TimezoneAssignment(TimeZone.getTimeZone(ZoneId.of(zone)), component(zone, first, last));
    }

    private static VTimezone component(String zone, Instant first, Instant last) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        VTimezone component = new VTimezone(zone);
        if (!rules.getTransitionRules().isEmpty()
                && rules.getTransitionRules().stream()
                        .allMatch(rule -> recurrence(rule).isPresent())) {
            int year = first.atZone(ZoneId.of(zone)).getYear() - 1;
            rules.getTransitionRules().forEach(rule -> recurring(component, rules, rule, year));
        } else {
            single(component, rules, first, last);
        }
        return component;
    }

    private static void recurring(VTimezone component, ZoneRules rules, ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition change = rule.createTransition(year);
        Observance observance = observance(rules, change);
        observance.setRecurrenceRule(recurrence(rule).orElseThrow());
        component.addComponent(observance);
    }

    /** From two changes back, because some readers need both summer and winter to tell either. */
    private static void single(VTimezone component, ZoneRules rules, Instant first, Instant last) {
        Instant from = back(rules, back(rules, first.plusMillis(1)));
        @Nullable ZoneOffsetTransition change = rules.nextTransition(from.minusMillis(1));
        if (change == null || change.getInstant().isAfter(first)) {
            ZoneOffset offset = rules.getOffset(first);
            component.addComponent(filled(new StandardTime(), ALWAYS, offset, offset));
        }
        while (change != null && !change.getInstant().isAfter(last)) {
            component.addComponent(observance(rules, change));
            change = rules.nextTransition(change.getInstant());
        }
    }

    private static Instant back(ZoneRules rules, Instant from) {
        @Nullable ZoneOffsetTransition before = rules.previousTransition(from);
        return before == null ? from : before.getInstant();
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        boolean summer = rules.isDaylightSavings(change.getInstant());
        return filled(
                summer ? new DaylightSavingsTime() : new StandardTime(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance filled(Observance observance, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
        return observance;
    }

    /** Empty for rules that say more than "the second (or last) Sunday of a month, at a time of that day". */
    private static Optional<Recurrence> recurrence(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        boolean lastWeek = day == -1 || day == rule.getMonth().minLength() - WEEK + 1;
        boolean week = day > 0 && day % WEEK == 1 && day / WEEK < LAST_WEEK;
        if (rule.getDayOfWeek() == null || rule.isMidnightEndOfDay() || !(lastWeek || week)) {
            return Optional.empty();
        }
        DayOfWeek weekday = DayOfWeek.valueOf(rule.getDayOfWeek().name());
        return Optional.of(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(lastWeek ? -1 : day / WEEK + 1, weekday)
                .build());
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(TimeUnit.SECONDS.toMillis(offset.getTotalSeconds()));
    }
}
