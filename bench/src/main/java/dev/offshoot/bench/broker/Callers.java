package dev.offshoot.bench.broker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Connections that ask one request after the other.
 *
 * @param bytes of an answer's body
 */
record Callers(int connections, int bytes, String token) {

    /** The requests answered meanwhile. */
    long run(int port, Duration length) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Callable<Long> caller = () -> call(port, end);
                running.add(threads.submit(caller));
            }
            long answered = 0;
            for (Future<Long> one : running) {
                answered += one.get();
            }
            return answered;
        }
    }

    private long call(int port, long end) throws IOException {
        byte[] request = ("GET /api/shop/things/1 HTTP/1.1\r\nHost: front.test\r\nAuthorization: Bearer " + token
                        + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long answered = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (System.nanoTime() < end) {
                out.write(request);
                if (!isAnswered(in)) {
                    throw new IOException("A request was not answered with 200");
                }
                answered++;
            }
        }
        return answered;
    }

    private boolean isAnswered(InputStream in) throws IOException {
        String status = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        return status.endsWith(" 200") && !Heads.all(in).isEmpty() && in.readNBytes(bytes).length == bytes;
    }
}
