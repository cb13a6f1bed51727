package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.value.GrowingBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Rows out of and into a connection, by COPY. */
final class RowStream {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 1 << 16;
    private static final short END = -1;

    private final PGConnection connection;

    RowStream(Connection connection) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
    }

    /**
     * @param progress told the number of rows, chunk by chunk
     * @return how many rows there were
     */
    long out(RowRewriter rows, OutputStream to, LongConsumer progress) throws SQLException, IOException {
        CopyOut copy = connection.getCopyAPI().copyOut("copy (" + rows.select() + ") to stdout with (format binary)");
        try {
            return rewrite(copy, rows, to, progress);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static long rewrite(CopyOut copy, RowRewriter rows, OutputStream to, LongConsumer progress)
            throws SQLException, IOException {
        GrowingBytes buffer = new GrowingBytes(2 * CHUNK);
        writeHeader(buffer);
        long count = 0;
        boolean headerSeen = false;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(message);
            if (!headerSeen) {
                skipHeader(row);
                headerSeen = true;
            }
            if (row.hasRemaining() && row.getShort(row.position()) != END) {
                rows.rewrite(row, buffer);
                count++;
            }
            if (buffer.length() > CHUNK) {
                flush(buffer, to);
                progress.accept(count);
            }
        }
        buffer.writeShort(END);
        flush(buffer, to);
        return count;
    }

    /** @param target such as {@code users (id, name)} */
    void in(String target, String options, InputStream from) throws SQLException, IOException {
        CopyIn copy =
                connection.getCopyAPI().copyIn("copy " + target + " from stdin with (format binary" + options + ")");
        try {
            byte[] chunk = new byte[CHUNK];
            for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                copy.writeToCopy(chunk, 0, read);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void writeHeader(GrowingBytes buffer) {
        buffer.write(SIGNATURE, 0, SIGNATURE.length);
        buffer.writeInt(0);
        buffer.writeInt(0);
    }

    /** Signature, flags, and an extension that says how long it is. */
    private static void skipHeader(ByteBuffer message) {
        message.position(SIGNATURE.length + Integer.BYTES);
        int extension = message.getInt();
        message.position(message.position() + extension);
    }

    private static void flush(GrowingBytes buffer, OutputStream to) throws IOException {
        to.write(buffer.array(), 0, buffer.length());
        buffer.clear();
    }
}
