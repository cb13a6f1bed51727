package dev.offshoot.mail.attachment;

import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.mail.provider.CalendarMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A publisher's iCalendar text (RFC 5545): its METHOD, UID and SEQUENCE stay, the recipient becomes an ATTENDEE. */
public final class Invitation {

    private static final String MEDIA_TYPE = "text/calendar";
    private static final String FILE = "invite.ics";
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_LINE = 75;
    private static final Set<String> METHODS =
            Arrays.stream(CalendarMethod.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\r?$");
    private static final Pattern MEDIA_METHOD = Pattern.compile(MEDIA_TYPE + "; method=([A-Z]+)");

    private Invitation() {}

    /** A text without its method around it says it itself. */
    public static CalendarEntry entry(String content) {
        Matcher method = METHOD.matcher(content);
        return new CalendarEntry(method.find() ? method.group(1) : "", content);
    }

    /** Why this cannot be sent; empty when it can. Never a value of it. */
    public static List<String> problems(CalendarEntry entry) {
        List<String> problems = new ArrayList<>();
        if (entry.content().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add("calendar is larger than 64 KB");
        }
        if (!entry.content().startsWith("BEGIN:VCALENDAR") || !entry.content().contains("BEGIN:VEVENT")) {
            problems.add("calendar is no iCalendar text with an event");
        }
        if (!entry.content().contains("\nUID:") || !entry.content().contains("\nSEQUENCE:")) {
            problems.add("calendar needs UID and SEQUENCE");
        }
        Matcher method = METHOD.matcher(entry.content());
        if (!method.find() || !method.group(1).equals(entry.method())) {
            problems.add("calendar and its METHOD differ");
        } else if (!METHODS.contains(method.group(1))) {
            problems.add("calendar has an unknown METHOD");
        }
        return problems;
    }

    public static NewAttachment file(CalendarEntry entry) {
        return NewAttachment.of(
                FILE, MEDIA_TYPE + "; method=" + entry.method(), entry.content().getBytes(StandardCharsets.UTF_8));
    }

    /** The METHOD of a stored entry; empty for any other file. */
    public static Optional<String> method(String mediaType) {
        Matcher matcher = MEDIA_METHOD.matcher(mediaType);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The entry as this recipient gets it. */
    public static String to(String content, String address, @Nullable String name) {
        String attendee = "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
                + (name == null ? "" : ";CN=\"" + name.replaceAll("[\"\\p{Cntrl}]", "") + "\"") + ":mailto:" + address;
        return content.replaceAll("\\r?\\n", "\r\n").replace("END:VEVENT", folded(attendee) + "END:VEVENT");
    }

    /** No line has more than 75 octets (RFC 5545, 3.1). */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.append("\r\n").toString();
    }
}
