package dev.offshoot.bench.mail;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes everything and remembers when each address got its first mail. */
final class Relay implements AutoCloseable {

    private static final String MESSAGE_ID = "Message-ID: ";

    private final ServerSocket socket;
    private final ConcurrentMap<String, Long> arrivals = new ConcurrentHashMap<>();
    private final Set<String> messageIds = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();

    Relay() throws IOException {
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Nanoseconds by address. */
    ConcurrentMap<String, Long> arrivals() {
        return arrivals;
    }

    /** Mails, repeated ones too. */
    int taken() {
        return taken.get();
    }

    /** Different ones. */
    int messageIds() {
        return messageIds.size();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            answer(out, "220 bench");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (command.equals("DATA")) {
                    answer(out, "354 go on");
                    messageIds.add(readContent(in));
                    arrivals.putIfAbsent(recipient, System.nanoTime());
                    taken.incrementAndGet();
                }
                answer(out, command.equals("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException hungUp) {
            // The service was stopped.
        }
    }

    /** To the final dot; a line that never comes is a client that was killed. */
    private static String readContent(BufferedReader in) throws IOException {
        String messageId = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new EOFException();
            }
            if (line.startsWith(MESSAGE_ID)) {
                messageId = line.substring(MESSAGE_ID.length());
            }
        }
        return messageId;
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
