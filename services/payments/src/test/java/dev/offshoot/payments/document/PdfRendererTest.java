package dev.offshoot.payments.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.offshoot.contracts.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Paper of §11: what it says, that it carries its fonts and tags, and that nothing on it is more than text (§8). */
class PdfRendererTest {

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void anInvoiceSaysWhoSoldWhatToWhomForHowMuch() throws IOException {
        String text = textOf(Papers.anInvoice("Workshop on Łódź, Αθήνα and Київ", "Grace Lind"));

        assertThat(text)
                .contains("Invoice C26-00017", "Issued on 17 November 2026", "Tax point 16 November 2026")
                .contains("Demo Seller, S.L.", "Gran Vía 1", "Tax id ESB00000000")
                .contains("Acme GmbH", "Grace Lind", "10115 Berlin", "Tax id DE136695976")
                .contains("Workshop on Łódź, Αθήνα and Київ")
                .contains("Tax 21 % of 1,000.00 EUR", "210.00 EUR", "1,210.00 EUR")
                .contains("Paid by card on 16 November 2026.");
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndAForeignOneItsRate() throws IOException {
        Paper.BookAmounts book = new Paper.BookAmounts(
                Money.ofMinor(92_000, "EUR"),
                Money.ofMinor(19_320, "EUR"),
                Money.ofMinor(111_320, "EUR"),
                new BigDecimal("0.92000000"),
                LocalDate.of(2026, 11, 1),
                "fixed");

        String text = textOf(Papers.paper(
                PaperKind.CREDIT_NOTE, "C26-00009", "Workshop", "Grace Lind", book, "Reverse charge: the buyer owes."));

        assertThat(text)
                .contains("Credit note C26-00017", "Corrects invoice C26-00009")
                .contains("Total in EUR", "1,113.20 EUR", "= 0.92 EUR on 1 November 2026 (fixed)")
                .contains("Reverse charge: the buyer owes.");
    }

    @Test
    void thePdfIsTaggedAndCarriesItsFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.render(Papers.anInvoice("Workshop", "Grace Lind")))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Invoice C26-00017");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void whatPeopleTypedStaysTextAndFetchesNothing() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            String text = textOf(Papers.anInvoice(
                    "<img src=\"" + address + "/a.png\"/><script>x</script> &amp; url(" + address + "/b)",
                    "Eve\u0001\r\n<b>Bold</b> =HYPERLINK(\"x\")"));

            assertThat(text).contains("<script>x</script> &amp;", "<b>Bold</b>", "=HYPERLINK(");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aWordWithoutEndAndAnUnknownScriptStillMakeAPaper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.render(Papers.anInvoice("x".repeat(500), "𝔘 \ud800 漢字 😀")))) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void nothingTypedGetsIntoAFileName() {
        assertThat(Papers.anInvoice("\"; x=\"", "a\r\nb").fileName()).isEqualTo("invoice-C26-00017.pdf");
    }

    private String textOf(Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.render(paper))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> found = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                found.add(page.getResources().getFont(name));
            }
        }
        return found;
    }
}
