package dev.offshoot.mail.manifest;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares values with the declared parameters; reports all that do not fit, never a value itself. */
public final class ParameterCheck {

    private static final int LONGEST_LIST = 50;

    private final Set<String> linkHosts;

    /** @param linkHosts hosts that an absolute link may name */
    public ParameterCheck(Set<String> linkHosts) {
        this.linkHosts = linkHosts;
    }

    /** Empty when everything fits. */
    public List<Misfit> check(ParameterType structure, Map<String, ?> values) {
        List<Misfit> misfits = new ArrayList<>();
        structure("", structure, values, misfits);
        return misfits;
    }

    private void structure(String path, ParameterType type, Map<?, ?> values, List<Misfit> misfits) {
        for (Parameter field : type.fields()) {
            Object value = values.get(field.name());
            if (value != null) {
                value(path + field.name(), field.type(), value, misfits);
            } else if (!field.optional()) {
                misfits.add(new Misfit(path + field.name(), "required", "is missing"));
            }
        }
        values.keySet().stream()
                .map(String::valueOf)
                .filter(name -> type.field(name).isEmpty())
                .forEach(name -> misfits.add(new Misfit(path + name, "unknown-field", "is not declared")));
    }

    private void value(String path, ParameterType type, Object value, List<Misfit> misfits) {
        switch (type.kind()) {
            case STRUCTURE -> {
                if (value instanceof Map<?, ?> map) {
                    structure(path + ".", type, map, misfits);
                } else {
                    misfits.add(new Misfit(path, "wrong-type", "must be an object"));
                }
            }
            case LIST -> list(path, type, value, misfits);
            default -> {
                Misfit misfit = simple(path, type, value);
                if (misfit != null) {
                    misfits.add(misfit);
                }
            }
        }
    }

    private void list(String path, ParameterType type, Object value, List<Misfit> misfits) {
        if (!(value instanceof List<?> list) || type.element() == null) {
            misfits.add(new Misfit(path, "wrong-type", "must be a list"));
            return;
        }
        if (list.size() > LONGEST_LIST) {
            misfits.add(new Misfit(path, "too-long", "holds more than " + LONGEST_LIST + " entries"));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            value(path + "[" + i + "]", type.element(), item == null ? "" : item, misfits);
        }
    }

    private @Nullable Misfit simple(String path, ParameterType type, Object value) {
        return switch (type.kind()) {
            case TEXT, SECRET -> line(path, type, value);
            case PARAGRAPH, MARKDOWN -> text(path, type, value);
            case INTEGER -> value instanceof Long || value instanceof Integer ? null : wrong(path, "a whole number");
            case DECIMAL -> isDecimal(value) ? null : wrong(path, "a number");
            case BOOLEAN -> value instanceof Boolean ? null : wrong(path, "true or false");
            case DATE -> parses(value, LocalDate::parse) ? null : wrong(path, "a date such as 2026-05-01");
            case INSTANT -> parses(value, Instant::parse) ? null : wrong(path, "a time such as 2026-05-01T18:00:00Z");
            case ZONE -> parses(value, ZoneId::of) ? null : wrong(path, "a time zone such as Europe/Madrid");
            case USER -> parses(value, UUID::fromString) ? null : wrong(path, "a UUID");
            case MONEY -> isMoney(value) ? null : wrong(path, "an amount with a currency");
            case URL -> url(path, type, value);
            case ENUM -> type.words().contains(value) ? null : wrong(path, "one of " + String.join(", ", type.words()));
            case STRUCTURE, LIST -> throw new IllegalStateException("Not a simple type: " + type.kind());
        };
    }

    private static @Nullable Misfit line(String path, ParameterType type, Object value) {
        if (value instanceof String text && text.chars().anyMatch(Character::isISOControl)) {
            return new Misfit(path, "bad-character", "must be one line without control characters");
        }
        return text(path, type, value);
    }

    private static @Nullable Misfit text(String path, ParameterType type, Object value) {
        if (!(value instanceof String text)) {
            return wrong(path, "text");
        }
        return text.length() <= type.max()
                ? null
                : new Misfit(path, "too-long", "is longer than " + type.max() + " characters");
    }

    private @Nullable Misfit url(String path, ParameterType type, Object value) {
        Misfit misfit = line(path, type, value);
        if (misfit != null) {
            return misfit;
        }
        try {
            URI uri = URI.create(String.valueOf(value));
            boolean relative = uri.getScheme() == null
                    && uri.getAuthority() == null
                    && uri.getPath().startsWith("/");
            boolean allowed = "https".equals(uri.getScheme()) && linkHosts.contains(uri.getHost());
            return relative || allowed
                    ? null
                    : new Misfit(path, "host-not-allowed", "must be a path of this platform or https on a listed host");
        } catch (IllegalArgumentException _) {
            return wrong(path, "a link");
        }
    }

    private static boolean isDecimal(Object value) {
        return value instanceof Number
                || (value instanceof String text && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?"));
    }

    private static boolean isMoney(Object value) {
        return value instanceof Map<?, ?> money
                && money.size() == 2
                && money.get("amount") instanceof String amount
                && parses(amount, BigDecimal::new)
                && parses(String.valueOf(money.get("currency")), Currency::getInstance);
    }

    private static boolean parses(Object value, Function<String, ?> parse) {
        try {
            return value instanceof String text && parse.apply(text) != null;
        } catch (DateTimeException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Misfit wrong(String path, String expected) {
        return new Misfit(path, "wrong-type", "must be " + expected);
    }
}
