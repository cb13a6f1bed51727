package dev.offshoot.changelog.operator;

import java.util.ArrayList;
import java.util.List;

/**
 * The words behind {@code changelog}. Whatever is missing or too much is an {@link IllegalArgumentException}.
 *
 * @param id of an accepted change, otherwise empty
 * @param sample rows shown a table in a dry run
 */
record ChangelogArguments(String action, String id, boolean dryRun, int sample, boolean values) {

    private static final int SAMPLE = 5;
    private static final int LARGEST_SAMPLE = 100;
    private static final String SAMPLE_OPTION = "--sample=";

    static ChangelogArguments parse(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        String action = rest.isEmpty() ? "list" : rest.removeFirst();
        return switch (action) {
            case "list" -> end(rest, new ChangelogArguments(action, "", false, 0, false));
            case "accept" -> {
                require(!rest.isEmpty());
                String id = rest.removeFirst();
                yield end(rest, new ChangelogArguments(action, id, false, 0, false));
            }
            case "apply" -> apply(rest);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static ChangelogArguments apply(List<String> rest) {
        boolean dryRun = rest.remove("--dry-run");
        boolean values = rest.remove("--show-values");
        int sample = SAMPLE;
        boolean sized = !rest.isEmpty() && rest.getFirst().startsWith(SAMPLE_OPTION);
        if (sized) {
            sample = Integer.parseInt(rest.removeFirst().substring(SAMPLE_OPTION.length()));
        }
        require(sample >= 0 && sample <= LARGEST_SAMPLE && (dryRun || !(values || sized)));
        return end(rest, new ChangelogArguments("apply", "", dryRun, sample, values));
    }

    private static ChangelogArguments end(List<String> rest, ChangelogArguments arguments) {
        require(rest.isEmpty());
        return arguments;
    }

    private static void require(boolean fulfilled) {
        if (!fulfilled) {
            throw new IllegalArgumentException("unclear");
        }
    }
}
