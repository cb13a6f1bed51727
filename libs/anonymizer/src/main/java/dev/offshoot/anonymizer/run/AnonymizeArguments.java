package dev.offshoot.anonymizer.run;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@code anonymize [--dry-run] [--key-file <file>]}. */
record AnonymizeArguments(boolean dryRun, Optional<Path> keyFile) {

    static final String USAGE = "usage: anonymize [--dry-run] [--key-file <file>]";

    static Optional<AnonymizeArguments> parse(List<String> arguments) {
        boolean dryRun = false;
        Optional<Path> keyFile = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (word.equals("--key-file") && rest.hasNext()) {
                keyFile = Optional.of(Path.of(rest.next()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new AnonymizeArguments(dryRun, keyFile));
    }
}
