package dev.offshoot.mail.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may travel with a mail, told by its first bytes, whatever its name says. */
enum FileKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "PK\u0003\u0004"),
    ZIP("application/zip", "zip", "PK\u0003\u0004"),
    CALENDAR("text/calendar", "ics", "BEGIN:VCALENDAR"),
    CSV("text/csv", "csv", ""),
    TEXT("text/plain", "txt", "");

    private final String mediaType;
    private final String extension;
    private final String start;

    FileKind(String mediaType, String extension, String start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.start = start;
    }

    /** The name, with the usual ending unless it has it: a text that calls itself a program does not stay one. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean usual = lower.endsWith("." + extension) || (this == JPEG && lower.endsWith(".jpeg"));
        return usual ? name : name + "." + extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty for what no mail carries. Those that begin alike are told apart by the name. */
    static Optional<FileKind> of(byte[] content, String name) {
        List<FileKind> fitting =
                Arrays.stream(values()).filter(kind -> kind.begins(content)).toList();
        if (fitting.isEmpty() && isText(content)) {
            return Optional.of(name.toLowerCase(Locale.ROOT).endsWith("." + CSV.extension) ? CSV : TEXT);
        }
        return fitting.stream()
                .filter(kind -> name.toLowerCase(Locale.ROOT).endsWith("." + kind.extension))
                .findFirst()
                .or(() -> fitting.reversed().stream().findFirst());
    }

    private boolean begins(byte[] content) {
        return !start.isEmpty()
                && content.length >= start.length()
                && new String(content, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static boolean isText(byte[] content) {
        try {
            return content.length > 0
                    && StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .chars()
                            .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
