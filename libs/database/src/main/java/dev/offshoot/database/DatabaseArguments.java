package dev.offshoot.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words behind {@code database}. Whatever is missing or too much is an {@link IllegalArgumentException}.
 *
 * @param options those given, an empty text for one without a value
 */
record DatabaseArguments(String action, Map<String, String> options) {

    static final String TAKE_OVER = "--take-over";
    static final String SCRATCH = "--scratch";
    static final String OF = "--of";
    static final String YES = "--yes";

    private static final Map<String, List<String>> ACTIONS = Map.of(
            "status", List.of(),
            "migrate", List.of(TAKE_OVER, SCRATCH),
            "compare", List.of(SCRATCH),
            "undo-last", List.of(OF, YES));

    static DatabaseArguments parse(List<String> words) {
        String action = words.isEmpty() ? "" : words.getFirst();
        List<String> known = ACTIONS.get(action);
        require(known != null, action);
        Map<String, String> options = new HashMap<>();
        for (String word : words.subList(1, words.size())) {
            String[] option = word.split("=", 2);
            require(known != null && known.contains(option[0]), word);
            options.put(option[0], option.length == 2 ? option[1] : "");
        }
        return new DatabaseArguments(action, options);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isBlank());
    }

    private static void require(boolean fulfilled, String word) {
        if (!fulfilled) {
            throw new IllegalArgumentException(word);
        }
    }
}
