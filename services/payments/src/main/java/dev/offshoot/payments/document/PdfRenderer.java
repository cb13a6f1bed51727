package dev.offshoot.payments.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** A paper as a tagged PDF (PDF/UA) with its fonts inside. Nothing is fetched, whatever the texts say. */
@Singleton
class PdfRenderer {

    private static final String FAMILY = "DejaVu Sans";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** A rendering takes some 20 MB while it lasts; more of them would wait for the processors anyway. */
    private final Semaphore room = new Semaphore(2);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final byte[] regular = font("DejaVuSans.ttf");
    private final byte[] bold = font("DejaVuSans-Bold.ttf");

    PdfRenderer() {
        // It writes to java.util.logging, and some lines hold what is printed.
        XRLog.setLoggingEnabled(false);
    }

    /** @return the whole file */
    byte[] render(Paper paper) {
        StringOutput page = new StringOutput();
        templates.render("paper.jte", paper, page);
        String source = printable(page.toString());
        room.acquireUninterruptibly();
        try {
            return pdf(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    private byte[] pdf(String source) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(source, null)
                .useFont(bytes(regular), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(bytes(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePdfUaAccessibility(true)
                .withProducer("Offshoot")
                .toStream(file);
        builder.run();
        return file.toByteArray();
    }

    /** XML knows no other control characters, and no halves of characters; one of them would keep a paper from being made. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static FSSupplier<InputStream> bytes(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] font(String name) {
        try (InputStream in = Objects.requireNonNull(PdfRenderer.class.getResourceAsStream(FOLDER + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
