package dev.offshoot.web.form;

import dev.offshoot.web.WebProblem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.NotEnoughDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a form's bytes apart. */
final class FormReader {

    private static final int MOST_PARTS = 50;

    /** Of a line that the decoder has to hold back: far more than any header of a part. */
    private static final int MOST_BUFFERED = 16 * 1024;

    private FormReader() {}

    static MultipartForm read(byte[] body, String contentType) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                "/",
                Unpooled.wrappedBuffer(body),
                DefaultHttpHeadersFactory.headersFactory().newHeaders().set(HttpHeaderNames.CONTENT_TYPE, contentType),
                DefaultHttpHeadersFactory.trailersFactory().newEmptyHeaders());
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_PARTS, MOST_BUFFERED);
            List<FormPart> parts = parts(decoder);
            if (decoder.currentPartialHttpData() != null) {
                throw WebProblem.INVALID_REQUEST.because("The form ends in the middle of a part");
            }
            return new MultipartForm(parts);
        } catch (TooManyFormFieldsException | TooLongFormFieldException _) {
            throw WebProblem.INVALID_REQUEST.because("The form has more than " + MOST_PARTS + " parts");
        } catch (ErrorDataDecoderException | NotEnoughDataDecoderException | IllegalArgumentException _) {
            throw WebProblem.INVALID_REQUEST.because("The form cannot be read (RFC 7578)");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static List<FormPart> parts(HttpPostMultipartRequestDecoder decoder) {
        List<FormPart> parts = new ArrayList<>();
        for (InterfaceHttpData data : decoder.getBodyHttpDatas()) {
            if (data instanceof FileUpload file) {
                parts.add(new FormPart(file.getName(), file.getFilename(), file.getContentType(), bytes(file)));
            } else if (data instanceof Attribute field) {
                parts.add(new FormPart(field.getName(), null, null, bytes(field)));
            }
        }
        return parts;
    }

    private static byte[] bytes(HttpData data) {
        try {
            return data.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
