package dev.offshoot.populator.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code populate <scenario> [--check] [--reset]}. */
record PopulateArguments(String scenario, boolean check, boolean reset) {

    private static final Set<String> OPTIONS = Set.of("--check", "--reset");

    static Optional<PopulateArguments> parse(List<String> arguments) {
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        boolean understood =
                arguments.stream().allMatch(argument -> !argument.startsWith("--") || OPTIONS.contains(argument));
        if (words.size() != 1 || !understood) {
            return Optional.empty();
        }
        return Optional.of(
                new PopulateArguments(words.getFirst(), arguments.contains("--check"), arguments.contains("--reset")));
    }
}
