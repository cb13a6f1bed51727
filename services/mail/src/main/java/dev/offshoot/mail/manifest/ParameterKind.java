package dev.offshoot.mail.manifest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types a parameter may have. */
public enum ParameterKind {
    TEXT,
    PARAGRAPH,
    MARKDOWN,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    INSTANT,
    ZONE,
    MONEY,
    USER,
    URL,
    SECRET,
    ENUM,
    STRUCTURE,
    LIST;

    static Optional<ParameterKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != STRUCTURE && kind != LIST && kind != ENUM)
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a template may allow at most: a line of an event's title or an invoice's concept is longer than usual. */
    int most() {
        return this == TEXT ? 1_000 : max();
    }

    /** Longest value in characters unless a template says otherwise; 0 where length does not apply. */
    int max() {
        return switch (this) {
            case TEXT -> 200;
            case PARAGRAPH -> 5_000;
            case MARKDOWN -> 20_000;
            case URL, SECRET -> 2_000;
            case INTEGER, DECIMAL, BOOLEAN, DATE, INSTANT, ZONE, MONEY, USER, ENUM, STRUCTURE, LIST -> 0;
        };
    }
}
