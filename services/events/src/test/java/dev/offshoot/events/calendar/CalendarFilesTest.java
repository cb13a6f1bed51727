package dev.offshoot.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario 37: what we write is read alike by two libraries. */
class CalendarFilesTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-05-01T07:00:00Z");

    private final CalendarFiles files = CalendarFixtures.files();

    @Test
    void bothLibrariesReadTheSameFields() throws Exception {
        String text = files.message(event("published", 3), EntryKind.REQUEST);

        VEvent ours = biweekly(text).getEvents().getFirst();
        CalendarComponent theirs = ical4j(text).getComponents("VEVENT").getFirst();
        assertThat(ours.getUid().getValue()).isEqualTo(ID + "@calendar.example").isEqualTo(value(theirs, "UID"));
        assertThat(ours.getSummary().getValue()).isEqualTo(TITLE).isEqualTo(value(theirs, "SUMMARY"));
        assertThat(ours.getLocation().getValue())
                .isEqualTo("Palace; of, Congresses, Granada, ES")
                .isEqualTo(value(theirs, "LOCATION"));
        assertThat(ours.getDescription().getValue()).isEqualTo(value(theirs, "DESCRIPTION"));
        assertThat(ours.getSequence().getValue()).isEqualTo(3);
        assertThat(value(theirs, "SEQUENCE")).isEqualTo("3");
        assertThat(ours.getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(start(theirs)).isEqualTo(START);
        assertThat(ours.getOrganizer().getCommonName()).isEqualTo("Offshoot Community");
    }

    @Test
    void timesStandInTheZoneOfTheEventWithItsRules() throws Exception {
        String text = files.message(event("published", 0), EntryKind.REQUEST);

        assertThat(text).contains("DTSTART;TZID=Europe/Madrid:20260501T090000\r\n");
        assertThat(text).contains("DTEND;TZID=Europe/Madrid:20260501T180000\r\n");
        assertThat(text).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Madrid\r\n");
        assertThat(text).contains("DTSTART:20250330T020000\r\n").contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n");
        assertThat(ical4j(text).getComponents("VTIMEZONE")).hasSize(1);
    }

    @Test
    void anEventAcrossTheChangeOfTheClocksKeepsItsLocalTimes() throws Exception {
        Instant start = Instant.parse("2026-10-24T16:00:00Z");
        Instant end = Instant.parse("2026-10-25T17:00:00Z");
        String text = files.file(CalendarFixtures.event(ID, "published", 0, start, end, "Europe/Madrid"));

        assertThat(text).contains("DTSTART;TZID=Europe/Madrid:20261024T180000\r\n");
        assertThat(text).contains("DTEND;TZID=Europe/Madrid:20261025T180000\r\n");
        assertThat(text).contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n");
        CalendarComponent entry = ical4j(text).getComponents("VEVENT").getFirst();
        assertThat(start(entry)).isEqualTo(start);
    }

    /**
     * With summer time by rule, by single changes and not at all, on both halves of the earth; under a name that nobody
     * knows, so that only what the file says of the zone counts.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etc/UTC",
                "Asia/Kolkata",
                "America/New_York",
                "America/Santiago",
                "Asia/Gaza",
                "Africa/Casablanca"
            })
    void everyZoneIsToldByItsRules(String zone) {
        for (int month = 0; month < 24; month++) {
            Instant start = START.plus(Duration.ofDays(30L * month));
            String text = files.file(CalendarFixtures.event(ID, "published", 0, start, start.plusSeconds(60), zone))
                    .replace(zone, "Somewhere/Else");

            assertThat(biweekly(text)
                            .getEvents()
                            .getFirst()
                            .getDateStart()
                            .getValue()
                            .toInstant())
                    .as(text)
                    .isEqualTo(start);
        }
    }

    /** The other library knows summer time by yearly rules only. */
    @ParameterizedTest
    @ValueSource(strings = {"Etc/UTC", "Asia/Kolkata", "America/New_York", "Europe/Madrid", "Australia/Sydney"})
    void bothLibrariesReadTheSameMoments(String zone) throws Exception {
        for (int month = 0; month < 24; month++) {
            Instant start = START.plus(Duration.ofDays(30L * month));
            String text = files.file(CalendarFixtures.event(ID, "published", 0, start, start.plusSeconds(60), zone));

            assertThat(start(ical4j(text).getComponents("VEVENT").getFirst()))
                    .as(text)
                    .isEqualTo(start);
        }
    }

    @Test
    void theSameStateIsTheSameBytesInFoldedLines() {
        String text = files.feed("Events", List.of(event("published", 0)));

        assertThat(files.feed("Events", List.of(event("published", 0)))).isEqualTo(text);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void whoLeavesGetsACancelWithAHigherSequence() throws Exception {
        String text = files.message(event("published", 3), EntryKind.CANCEL);

        assertThat(biweekly(text).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(text).contains("STATUS:CANCELLED\r\n").contains("SEQUENCE:4\r\n");
        assertThat(ical4j(text).getComponents("VEVENT")).hasSize(1);
    }

    @Test
    void aCancelledEventIsCancelledUnderItsOwnSequence() {
        assertThat(files.message(event("cancelled", 4), EntryKind.CANCEL)).contains("SEQUENCE:4\r\n");
    }

    @Test
    void aFeedSaysCancelledInTheTitleOnly() throws Exception {
        String text = files.feed("Events", List.of(event("cancelled", 4)));

        assertThat(value(ical4j(text).getComponents("VEVENT").getFirst(), "SUMMARY"))
                .isEqualTo("Cancelled: " + TITLE);
        assertThat(text).contains("TRANSP:TRANSPARENT\r\n").doesNotContain("STATUS:CANCELLED", "METHOD:");
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n").contains("NAME:Events\r\n");
    }

    @Test
    void theLinkForTheConfirmedStandsInTheirOwnEntryOnly() {
        String link = "https://join.example/secret-room";
        CalendarEvent event = CalendarFixtures.online(ID, link, "confirmed");

        assertThat(unfolded(files.message(event, EntryKind.REQUEST))).contains(link);
        assertThat(unfolded(files.message(event, EntryKind.CANCEL))).doesNotContain(link);
        assertThat(unfolded(files.file(event))).doesNotContain(link);
        assertThat(unfolded(files.feed("Events", List.of(event)))).doesNotContain(link);
        assertThat(unfolded(files.file(CalendarFixtures.online(ID, link, "everyone"))))
                .contains(link);
    }

    private static final String TITLE = CalendarFixtures.TITLE;

    private static CalendarEvent event(String status, int sequence) {
        return CalendarFixtures.event(ID, status, sequence, START, START.plusSeconds(9 * 3600), "Europe/Madrid");
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static ICalendar biweekly(String text) {
        return Biweekly.parse(text).first();
    }

    private static Calendar ical4j(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static @Nullable String value(CalendarComponent component, String property) {
        return component
                .getProperty(property)
                .map(found -> ((Property) found).getValue())
                .orElse(null);
    }

    private static Instant start(CalendarComponent component) {
        net.fortuna.ical4j.model.property.DtStart<?> start = (net.fortuna.ical4j.model.property.DtStart<?>)
                component.getProperty("DTSTART").orElseThrow();
        return ZonedDateTime.from(start.getDate()).toInstant();
    }
}
