package dev.offshoot.mail.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers what a test wants; a command without an answer of its own gets 250. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** The answer that never comes. */
    public static final String SILENCE = "";

    /** The line breaks instead of an answer. */
    static final String HANG_UP = "HANG_UP";

    private static final int TIMEOUT = 500;

    private final Map<String, String> answers;
    private final ServerSocket socket;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger mails = new AtomicInteger();

    public ScriptedSmtpServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** The service's own provider, handing over to this server. */
    public MailProvider relay(String tls) {
        return new SmtpProvider(new SmtpConnections(new ProviderSettings(
                "smtp",
                "",
                new ProviderSettings.Smtp("127.0.0.1", port(), null, null, tls, 2, TIMEOUT),
                new ProviderSettings.SendGrid(null, null, "global", false, false, false, null),
                new ProviderSettings.Rates("1000/s", "1000/s", "1000/s"))));
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Mails of which the final dot was read, whatever was answered. */
    public int mails() {
        return mails.get();
    }

    public List<String> received() {
        return received;
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
            answer(client, "220 scripted");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                received.add(line);
                if (!reply(client, in, line.split(" ")[0].toUpperCase(Locale.ROOT))) {
                    return;
                }
            }
        } catch (IOException _) {
            // The client hung up.
        }
    }

    private boolean reply(Socket client, BufferedReader in, String command) throws IOException {
        String answer = answers.get(command);
        if (SILENCE.equals(answer)) {
            return true;
        }
        if (HANG_UP.equals(answer)) {
            return false;
        }
        if (answer == null && command.equals("DATA")) {
            answer(client, "354 go on");
            content(in);
            mails.incrementAndGet();
            return end(client);
        }
        answer(client, answer == null ? (command.equals("QUIT") ? "221 bye" : "250 fine") : answer);
        return !command.equals("QUIT");
    }

    private boolean end(Socket client) throws IOException {
        String answer = answers.getOrDefault(".", "250 taken");
        if (!answer.equals(SILENCE)) {
            answer(client, answer);
        }
        return true;
    }

    private void content(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            received.add(line);
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
