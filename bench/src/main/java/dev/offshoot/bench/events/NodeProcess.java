package dev.offshoot.bench.events;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A node as a process of its own; settings come as system properties. */
final class NodeProcess {

    private static final int BATCH = 10;

    private NodeProcess() {}

    /** @param arguments the service, and whether it sends */
    public static void main(String... arguments) throws InterruptedException {
        ApplicationContext node = Node.start(arguments[0], Map.of());
        if (Boolean.parseBoolean(arguments[1])) {
            Sender sender = new Sender(node);
            for (int number = 0; number >= 0; number += BATCH) {
                sender.sendOnRecord(number, number + BATCH);
            }
        }
        new CountDownLatch(1).await();
    }
}
