package dev.offshoot.broker.edge;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Lines of the access log as JSON objects, named as those of every other log line, thousands in one write: one by one
 * through the logging library they would cost half of what a request does.
 */
final class AccessLines {

    private static final int BATCH = 48 * 1024;
    private static final int MILLIS = 1000;

    private final PrintStream out;
    private final StringBuilder json = new StringBuilder(BATCH + 1024);
    private long second = -1;
    private String secondText = "";

    AccessLines(PrintStream out) {
        this.out = out;
    }

    void add(AccessLine line) {
        json.append("{\"at\":\"");
        time(line.endedMillis());
        json.append("\",\"message\":\"request\",\"logger_name\":\"access\",\"level\":\"INFO\"");
        JsonText.field(json, "route", line.route());
        JsonText.field(json, "method", line.method());
        JsonText.field(json, "path", line.path());
        JsonText.field(json, "status", line.status());
        JsonText.field(json, "ms", line.millis());
        JsonText.field(json, "upstreamMs", line.upstreamMillis());
        JsonText.field(json, "bytes", line.bytes());
        JsonText.field(json, "instance", line.address());
        JsonText.field(json, "user", line.user());
        JsonText.field(json, "act", line.act());
        JsonText.field(json, "network", line.network());
        JsonText.field(json, "traceId", line.traceId());
        JsonText.field(json, "outcome", line.outcome());
        json.append("}\n");
        if (json.length() > BATCH) {
            flush();
        }
    }

    /** The text of a second is made once for all lines of it. */
    private void time(long millis) {
        if (millis / MILLIS != second) {
            second = millis / MILLIS;
            String text = Instant.ofEpochSecond(second).toString();
            secondText = text.substring(0, text.length() - 1) + '.';
        }
        json.append(secondText);
        String rest = Long.toString(MILLIS + millis % MILLIS);
        json.append(rest, 1, rest.length()).append('Z');
    }

    void flush() {
        if (!json.isEmpty()) {
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            out.flush();
            json.setLength(0);
        }
    }
}
