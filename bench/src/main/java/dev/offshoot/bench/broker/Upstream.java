package dev.offshoot.bench.broker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that does one thing with every request and nothing else. */
final class Upstream implements AutoCloseable {

    /** The head has been read, of which this is the first line. */
    @FunctionalInterface
    interface Behaviour {
        void answer(String line, InputStream in, OutputStream out) throws IOException;
    }

    private static final byte[] WELL =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final Behaviour behaviour;

    Upstream(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The same bytes to everybody. */
    static Upstream answering(int bytes) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes + "\r\n\r\n";
        byte[] answer = (head + "x".repeat(bytes)).getBytes(StandardCharsets.US_ASCII);
        return new Upstream((line, in, out) -> out.write(answer));
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String line = Heads.skip(in); !line.isEmpty(); line = Heads.skip(in)) {
                if (line.contains("/health/")) {
                    out.write(WELL);
                } else {
                    behaviour.answer(line, in, out);
                }
            }
        } catch (IOException _) {
            // The proxy has gone.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
