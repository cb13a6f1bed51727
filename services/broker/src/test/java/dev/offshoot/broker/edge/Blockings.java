package dev.offshoot.broker.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where loops waited for somebody while this was open: the virtual machine tells of every lock, park, wait and sleep. */
final class Blockings implements AutoCloseable {

    private static final String[] EVENTS = {
        "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep"
    };
    /** It exists in tests alone, and all loops share its set of living buffers. */
    private static final String LEAK_DETECTOR = "ResourceLeak";

    private static final String LOOPS = "multiThreadIoEventLoopGroup";

    private final Recording recording = new Recording();

    private Blockings() {
        for (String event : EVENTS) {
            recording.enable(event).withThreshold(Duration.ZERO).withStackTrace();
        }
        recording.start();
    }

    static Blockings watch() {
        return new Blockings();
    }

    List<String> stop() {
        try {
            Path file = Files.createTempFile("blockings", ".jfr");
            recording.stop();
            recording.dump(file);
            List<String> found = new ArrayList<>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (isOfLoop(event)) {
                    found.add(event.getEventType().getName() + describe(event.getStackTrace()));
                }
            }
            Files.delete(file);
            found.removeIf(where -> where.contains(LEAK_DETECTOR));
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOfLoop(RecordedEvent event) {
        return event.getThread() != null
                && event.getThread().getJavaName() != null
                && event.getThread().getJavaName().startsWith(LOOPS);
    }

    private static String describe(@org.jspecify.annotations.Nullable RecordedStackTrace stack) {
        return stack == null
                ? ""
                : stack.getFrames().stream()
                        .map(frame -> frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName())
                        .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    @Override
    public void close() {
        recording.close();
    }
}
