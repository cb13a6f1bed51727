package dev.offshoot.broker.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** A service behind the edge that does exactly what a test says, down to the byte. */
public final class Service implements Closeable {

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final ConcurrentLinkedQueue<Socket> connections = new ConcurrentLinkedQueue<>();
    public final List<String> heads = new CopyOnWriteArrayList<>();
    public final AtomicInteger served = new AtomicInteger();

    /** Answers one request, or does not. */
    @FunctionalInterface
    public interface Behaviour {
        public void answer(Call call) throws IOException, InterruptedException;
    }

    private final String scheme;
    private final Behaviour readiness;

    private Service(int port, Behaviour behaviour) {
        this("http", ServerSocketFactory.getDefault(), port, behaviour, call -> call.answer(200, "ready"));
    }

    private Service(String scheme, ServerSocketFactory sockets, int port, Behaviour behaviour, Behaviour readiness) {
        this.scheme = scheme;
        this.behaviour = behaviour;
        this.readiness = readiness;
        try {
            listener = sockets.createServerSocket(port, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static Service that(Behaviour behaviour) {
        return new Service(0, behaviour);
    }

    static Service overTls(SSLContext tls, Behaviour behaviour) {
        return new Service("https", tls.getServerSocketFactory(), 0, behaviour, call -> call.answer(200, "ready"));
    }

    public static Service at(int port, Behaviour behaviour) {
        return new Service(port, behaviour);
    }

    /** Never ready, and tells of everybody who asks. */
    static Service unready(int port, Runnable asked) {
        return new Service("http", ServerSocketFactory.getDefault(), port, call -> call.answer(500, ""), call -> {
            asked.run();
            call.answer(503, "");
        });
    }

    public static Service answering(String body) {
        return that(call -> call.answer(200, body));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String url() {
        return scheme + "://127.0.0.1:" + port();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
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
            while (true) {
                String head = readHead(in);
                if (head.isEmpty()) {
                    return;
                }
                if (head.contains("/health/readiness ")) {
                    readiness.answer(new Call(head, socket, in, out));
                    continue;
                }
                heads.add(head);
                served.incrementAndGet();
                behaviour.answer(new Call(head, socket, in, out));
            }
        } catch (IOException | InterruptedException closed) {
            connections.remove(socket);
        }
    }

    private static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        die();
    }

    /** As by kill -9: connections are reset. */
    public void die() {
        try {
            listener.close();
            for (Socket socket : connections) {
                reset(socket);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void reset(Socket socket) throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (SocketException closedAlready) {
            socket.close();
        }
    }

    /** One request as it arrived, and the means to answer it. */
    public record Call(String head, Socket socket, InputStream in, OutputStream out) {

        public String header(String name) {
            for (String line : head.split("\r\n")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }

        public String line() {
            return head.substring(0, head.indexOf('\r'));
        }

        public byte[] body() throws IOException {
            if (header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
                return chunks();
            }
            String length = header("Content-Length");
            return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                int size = Integer.parseInt(line(in), 16);
                body.write(in.readNBytes(size));
                line(in);
                if (size == 0) {
                    return body.toByteArray();
                }
            }
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("cut off");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        public void answer(int status, String body, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            write(head + "\r\n" + body);
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void reset() throws IOException {
            Service.reset(socket);
        }
    }
}
