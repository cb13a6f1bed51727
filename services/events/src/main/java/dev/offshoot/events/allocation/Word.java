package dev.offshoot.events.allocation;

import java.util.Arrays;
import java.util.Locale;

/** A constant as tables and JSON spell it: {@code PENDING_PAYMENT} is {@code pending-payment}. */
public interface Word {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no constant is spelt so */
    static <E extends Enum<E> & Word> E parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is no " + type.getSimpleName()));
    }
}
