package dev.offshoot.mail.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers what a test wants; a command without an answer of its own gets 250. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** The answer that never comes. */
    public static final String SILENCE = "";

    /** The line breaks instead of an answer. */
    static final String HANG_UP = "HANG_UP";

    /** As the answer to the final dot: the mail is taken, and the line breaks without a word. */
    static final String LAST_MAIL = "LAST_MAIL";

    private static final int TIMEOUT = 500;

    private final Map<String, String> answers;
    private final ServerSocket socket;
    private final @Nullable SSLContext startTls;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Thread serving;
    private final AtomicInteger mails = new AtomicInteger();

    public ScriptedSmtpServer(Map<String, String> answers) {
        this(answers, listening(ServerSocketFactory.getDefault(), 0), null);
    }

    private ScriptedSmtpServer(Map<String, String> answers, ServerSocket socket, @Nullable SSLContext startTls) {
        this.answers = answers;
        this.socket = socket;
        this.startTls = startTls;
        this.serving = Thread.ofVirtual().start(this::serve);
    }

    /** Where a service under test looks for its relay. */
    public static ScriptedSmtpServer on(int port, Map<String, String> answers) {
        return new ScriptedSmtpServer(answers, listening(ServerSocketFactory.getDefault(), port), null);
    }

    /** Turns to TLS when it is asked to. */
    static ScriptedSmtpServer withStartTls(SSLContext identity) {
        return new ScriptedSmtpServer(Map.of(), listening(ServerSocketFactory.getDefault(), 0), identity);
    }

    /** Speaks TLS from the first byte. */
    static ScriptedSmtpServer withImplicitTls(SSLContext identity) {
        return new ScriptedSmtpServer(Map.of(), listening(identity.getServerSocketFactory(), 0), null);
    }

    private static ServerSocket listening(ServerSocketFactory sockets, int port) {
        try {
            return sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service's own provider, handing over to this server. */
    public MailProvider relay(String tls) {
        return relay(tls, null);
    }

    /** @param certificates whom the provider trusts instead of the JDK's authorities */
    MailProvider relay(String tls, @Nullable Path certificates) {
        ProviderSettings settings = new ProviderSettings(
                "smtp",
                "",
                new ProviderSettings.Smtp(
                        "127.0.0.1",
                        port(),
                        null,
                        null,
                        tls,
                        certificates == null ? null : certificates.toString(),
                        2,
                        TIMEOUT),
                new ProviderSettings.SendGrid(null, null, "global", false, false, false, null),
                new ProviderSettings.Rates("1000/s", "1000/s", "1000/s"));
        InstantSource clock = InstantSource.system();
        return new SmtpProvider(new SmtpConnections(settings, clock), clock);
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
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            answer(client, "220 scripted");
            converse(client, startTls);
        } catch (IOException _) {
            // The client hung up.
        }
    }

    /** @param identity shown to those who ask for TLS from here on */
    private void converse(Socket client, @Nullable SSLContext identity) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            received.add(line);
            String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
            if (identity != null && command.equals("EHLO")) {
                answer(client, "250-scripted\r\n250 STARTTLS");
            } else if (identity != null && command.equals("STARTTLS")) {
                answer(client, "220 go on");
                converse(secured(client, identity), null);
                return;
            } else if (!reply(client, in, command)) {
                return;
            }
        }
    }

    private static Socket secured(Socket client, SSLContext identity) throws IOException {
        SSLSocket secured = (SSLSocket) identity.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
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
            answer(client, answer.equals(LAST_MAIL) ? "250 taken" : answer);
        }
        return !answer.equals(LAST_MAIL);
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
            serving.join();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
