package dev.offshoot.testing.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's packages {@code chromium} and {@code chromium-driver}, or another browser and driver of one version. */
final class InstalledChromium implements ExecutionCondition {

    private static final String MISSING =
            "NOT RUN: no chromium and chromedriver here; apt-get install chromium chromium-driver";

    static Optional<File> browser() {
        return first("chromium", "chromium-browser", "google-chrome");
    }

    static Optional<File> driver() {
        return first("chromedriver");
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (browser().isPresent() && driver().isPresent()) {
            return ConditionEvaluationResult.enabled("chromium is installed");
        }
        System.err.println(context.getDisplayName() + " " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    private static Optional<File> first(String... programs) {
        return Stream.of(programs)
                .flatMap(program ->
                        Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin").map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
