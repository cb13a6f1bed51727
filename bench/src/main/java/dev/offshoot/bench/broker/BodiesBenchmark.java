package dev.offshoot.bench.broker;

import dev.offshoot.bench.Machine;
import dev.offshoot.bench.service.Auth;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench broker bodies}: large bodies up and down, whose receiver begins slowly. */
@Command(
        name = "bodies",
        description = "Passes a large body up and down and watches the broker's memory.",
        mixinStandardHelpOptions = true)
final class BodiesBenchmark implements Callable<Integer> {

    private static final int MEBIBYTE = 1 << 20;
    private static final int SLOW_MEBIBYTES = 64;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final long BOUND = 32;

    @Option(names = "--mebibytes", defaultValue = "5120", description = "Size of a body (${DEFAULT-VALUE}).")
    private int mebibytes;

    @Option(names = "--warm-up", defaultValue = "512", description = "Size of a first one (${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.here());
        boolean good = true;
        try (Upstream upstream = new Upstream(BodiesBenchmark::answer);
                Auth auth = Auth.start()) {
            String token = auth.tokens().service("bench", "operations:read").token();
            try (BrokerProcess broker = new BrokerProcess(upstream.port(), auth, token)) {
                for (String direction : new String[] {"up", "down"}) {
                    pass(broker, direction, warmUp);
                    good &= measure(broker, direction);
                }
            }
        }
        return good ? 0 : 1;
    }

    private boolean measure(BrokerProcess broker, String direction) throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        long before = broker.mebibytes();
        AtomicLong most = new AtomicLong(before);
        Thread watching = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(broker.mebibytes(), Math::max);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        long started = System.nanoTime();
        boolean identical = pass(broker, direction, mebibytes);
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        over.set(true);
        watching.join();
        System.out.printf(
                "%d MiB %s in %d s: %s; resident memory %d MiB, at most %d MiB more%n",
                mebibytes, direction, seconds, identical ? "identical" : "DIFFERENT", before, most.get() - before);
        return identical && most.get() - before < BOUND;
    }

    private static boolean pass(BrokerProcess broker, String direction, int size) throws IOException {
        String path = "/api/shop/" + direction + "/" + size;
        long bytes = (long) size * MEBIBYTE;
        try (Conversation client = new Conversation(broker.port())) {
            if (direction.equals("up")) {
                client.ask("PUT", path, "Content-Length: " + bytes + "\r\n");
                long sent = write(client.out(), size);
                int length = Conversation.length(client.head());
                String received = new String(client.in().readNBytes(length), StandardCharsets.US_ASCII);
                return received.equals(Long.toString(sent));
            }
            client.ask("GET", path, "");
            client.head();
            return read(client.in(), size) == sum(size);
        }
    }

    private static void answer(String line, InputStream in, OutputStream out) throws IOException {
        String path = line.split(" ")[1];
        int size = path.matches(".*/\\d+") ? Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) : 0;
        if (path.contains("/up/")) {
            byte[] sum = Long.toString(read(in, size)).getBytes(StandardCharsets.US_ASCII);
            head(out, sum.length);
            out.write(sum);
        } else if (path.contains("/down/")) {
            head(out, (long) size * MEBIBYTE);
            write(out, size);
        } else {
            head(out, 0);
        }
        out.flush();
    }

    private static void head(OutputStream out, long length) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static long write(OutputStream out, int size) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] block = block();
        for (int i = 0; i < size; i++) {
            mark(block, i);
            sum.update(block);
            out.write(block);
        }
        out.flush();
        return sum.getValue();
    }

    private static long sum(int size) throws IOException {
        return write(OutputStream.nullOutputStream(), size);
    }

    private static byte[] block() {
        byte[] block = new byte[MEBIBYTE];
        new Random(7).nextBytes(block);
        return block;
    }

    /** No block is like the one before. */
    private static void mark(byte[] block, int number) {
        for (int i = 0; i < Integer.BYTES; i++) {
            block[i] = (byte) (number >>> (8 * i));
        }
    }

    private static long read(InputStream in, int size) throws IOException {
        CRC32C sum = new CRC32C();
        for (int i = 0; i < size; i++) {
            sum.update(in.readNBytes(MEBIBYTE));
            if (i < SLOW_MEBIBYTES) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return sum.getValue();
    }
}
