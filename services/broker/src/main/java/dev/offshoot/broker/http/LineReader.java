package dev.offshoot.broker.http;

import io.netty.buffer.ByteBuf;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes lines that end in CRLF from a growing buffer, looking at each byte once. */
final class LineReader {

    private static final byte LF = '\n';
    private static final byte CR = '\r';

    private int scanned;

    /** The next line without its end, or null while it is incomplete; longer than the limit is refused as the caller says. */
    byte @Nullable [] next(ByteBuf in, int limit, Supplier<Malformed> tooLong) {
        int start = in.readerIndex();
        int end = in.indexOf(start + scanned, in.writerIndex(), LF);
        int length = (end < 0 ? in.writerIndex() : end) - start;
        if (length > limit + 1) {
            throw tooLong.get();
        }
        if (end < 0) {
            scanned = length;
            return null;
        }
        scanned = 0;
        if (length == 0 || in.getByte(end - 1) != CR) {
            throw Malformed.because("A line ends in LF without CR.");
        }
        byte[] line = new byte[length - 1];
        in.readBytes(line);
        in.skipBytes(2);
        return line;
    }
}
