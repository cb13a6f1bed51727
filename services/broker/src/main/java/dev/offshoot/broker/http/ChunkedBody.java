package dev.offshoot.broker.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** Chunk after chunk up to the empty one. Extensions are bounded and trailers dropped: no service here reads either. */
final class ChunkedBody implements Body {

    private static final int LONGEST_SIZE = 15;
    private static final int LONGEST_EXTENSION = 256;
    private static final int LARGEST_TRAILER = 8 * 1024;

    private enum Part {
        SIZE,
        DATA,
        END_OF_DATA,
        TRAILER
    }

    private final LineReader lines = new LineReader();
    private Part part = Part.SIZE;
    private long left;
    private int trailer;

    @Override
    public @Nullable HttpContent next(ByteBuf in) {
        while (in.isReadable()) {
            switch (part) {
                case SIZE -> {
                    if (!readSize(in)) {
                        return null;
                    }
                }
                case DATA -> {
                    return data(in);
                }
                case END_OF_DATA -> {
                    if (!readEnd(in)) {
                        return null;
                    }
                }
                case TRAILER -> {
                    return readTrailer(in) ? LastHttpContent.EMPTY_LAST_CONTENT : null;
                }
            }
        }
        return null;
    }

    private boolean readSize(ByteBuf in) {
        byte[] line = lines.next(in, LONGEST_SIZE + LONGEST_EXTENSION, ChunkedBody::extensionTooLong);
        if (line == null) {
            return false;
        }
        int digits = 0;
        left = 0;
        while (digits < line.length && Bytes.hex(line[digits]) >= 0) {
            left = (left << 4) | Bytes.hex(line[digits]);
            digits++;
        }
        boolean sized = digits > 0 && digits <= LONGEST_SIZE;
        boolean extended = digits < line.length;
        if (!sized || (extended && !isExtension(line, digits))) {
            throw Malformed.because("A chunk's size is no hexadecimal number.");
        }
        part = left == 0 ? Part.TRAILER : Part.DATA;
        return true;
    }

    private static boolean isExtension(byte[] line, int start) {
        for (int i = start; i < line.length; i++) {
            if (!Bytes.isFieldValue(line[i])) {
                return false;
            }
        }
        return line[start] == ';' && line.length - start <= LONGEST_EXTENSION;
    }

    private HttpContent data(ByteBuf in) {
        int size = (int) Math.min(left, in.readableBytes());
        left -= size;
        if (left == 0) {
            part = Part.END_OF_DATA;
        }
        return new DefaultHttpContent(in.readRetainedSlice(size));
    }

    private boolean readEnd(ByteBuf in) {
        byte[] line = lines.next(in, 0, ChunkedBody::chunkTooLong);
        if (line == null) {
            return false;
        }
        part = Part.SIZE;
        return true;
    }

    private boolean readTrailer(ByteBuf in) {
        while (true) {
            byte[] line = lines.next(in, LARGEST_TRAILER - trailer, ChunkedBody::trailerTooLong);
            if (line == null) {
                return false;
            }
            if (line.length == 0) {
                return true;
            }
            trailer += line.length + 2;
            FieldLine.check(line);
        }
    }

    private static Malformed extensionTooLong() {
        return Malformed.because("A chunk's extension is too long.");
    }

    private static Malformed chunkTooLong() {
        return Malformed.because("A chunk is longer than its size.");
    }

    private static Malformed trailerTooLong() {
        return Malformed.because("The trailer is too long.");
    }
}
