package dev.offshoot.payments.document;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fails five times for papers that say so. */
@Singleton
@Replaces(PdfRenderer.class)
@Requires(property = "test.flaky-renderer", value = "true")
class FlakyRenderer extends PdfRenderer {

    private static final int FAILURES = 5;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    @Override
    byte[] render(Paper paper) {
        boolean flaky = paper.lines().getFirst().description().contains("fails five times");
        if (flaky && failures.merge(paper.code(), 1, Integer::sum) <= FAILURES) {
            throw new IllegalStateException("on purpose");
        }
        return super.render(paper);
    }
}
