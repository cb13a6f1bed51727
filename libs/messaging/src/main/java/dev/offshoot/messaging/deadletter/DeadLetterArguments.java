package dev.offshoot.messaging.deadletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words behind {@code dead-letters}. Whatever is missing or too much is an {@link IllegalArgumentException}. */
record DeadLetterArguments(String action, @Nullable UUID given, Map<String, String> options) {

    private static final List<String> OPTIONS = List.of("type", "handler", "subject", "reason", "all");

    static DeadLetterArguments parse(List<String> words) {
        String action = words.isEmpty() ? "list" : words.getFirst();
        UUID id = null;
        Map<String, String> options = new HashMap<>();
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            if (word.startsWith("--")) {
                String[] option = word.substring(2).split("=", 2);
                require(OPTIONS.contains(option[0]), word);
                options.put(option[0], option.length == 2 ? option[1] : "");
            } else {
                require(id == null, word);
                id = UUID.fromString(word);
            }
        }
        return new DeadLetterArguments(action, id, options);
    }

    boolean hasId() {
        return given != null;
    }

    UUID id() {
        if (given == null) {
            throw new IllegalArgumentException("no id");
        }
        return given;
    }

    String reason() {
        String reason = options.getOrDefault("reason", "");
        require(!reason.isBlank(), "no reason");
        return reason;
    }

    DeadLetterFilter filter() {
        String subject = options.get("subject");
        return new DeadLetterFilter(
                options.get("type"), options.get("handler"), subject == null ? null : UUID.fromString(subject));
    }

    /** Everything is replayed only when {@code --all} says so. */
    DeadLetterFilter explicitFilter() {
        DeadLetterFilter filter = filter();
        require(options.containsKey("all") || !filter.equals(DeadLetterFilter.all()), "no filter");
        return filter;
    }

    private static void require(boolean fulfilled, String word) {
        if (!fulfilled) {
            throw new IllegalArgumentException(word);
        }
    }
}
