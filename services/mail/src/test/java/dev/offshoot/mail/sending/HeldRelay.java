package dev.offshoot.mail.sending;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A relay that takes every mail and, from a given one on, keeps its answers to itself until it is released. */
final class HeldRelay implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private volatile int heldFrom = Integer.MAX_VALUE;
    private volatile CountDownLatch held = new CountDownLatch(0);

    HeldRelay(int port) {
        try {
            this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** The Message-IDs of the mails taken, repeated ones too. */
    List<String> messageIds() {
        return messageIds;
    }

    /** Whoever brings this mail or a later one waits for the answer. */
    void holdFrom(int mail) {
        held = new CountDownLatch(1);
        heldFrom = mail;
    }

    void release() {
        heldFrom = Integer.MAX_VALUE;
        held.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 held");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    take(in);
                }
                say(client, "250 fine");
            }
        } catch (IOException _) {
            // The client was killed.
        }
    }

    private void take(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new EOFException();
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        CountDownLatch answer = held;
        messageIds.add(id);
        if (messageIds.size() >= heldFrom) {
            await(answer);
        }
    }

    private static void await(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        release();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
