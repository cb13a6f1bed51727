package dev.offshoot.bench.broker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to a proxy, without a library between that would repeat what failed. */
final class Conversation implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Conversation(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    InputStream in() {
        return in;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** @param fields each ended by CRLF */
    void ask(String method, String path, String fields) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: front.test\r\n" + fields + "\r\n";
        out().write(head.getBytes(StandardCharsets.US_ASCII));
        out().flush();
    }

    /** @throws IOException unless it is a 200 */
    String head() throws IOException {
        String head = Heads.all(in);
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(
                    "Not answered with 200 but: " + head.lines().findFirst().orElse("nothing"));
        }
        return head;
    }

    static int length(String head) {
        return Integer.parseInt(head.replaceAll("(?is).*\r\ncontent-length: (\\d+).*", "$1"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
