package dev.offshoot.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A local installation in a process of its own, which a test can kill. */
final class Installation {

    private static final BackingSettings EMBEDDED = new BackingSettings(Map.of("OFFSHOOT_BACKING", "embedded"));

    private Installation() {}

    static LocalBacking in(Path folder) {
        return LocalBacking.start(EMBEDDED, folder, _ -> {});
    }

    static Process inItsOwnProcess(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Installation.class.getName(),
                        folder.toString())
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        LocalBacking backing = in(Path.of(arguments[0]));
        System.out.println(String.join(
                " ",
                backing.postgres().url(),
                backing.rabbitmq().url(),
                backing.redis().url()));
        new CountDownLatch(1).await();
    }
}
