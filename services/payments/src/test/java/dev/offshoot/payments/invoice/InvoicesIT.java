package dev.offshoot.payments.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.offshoot.payments.StoredSale;
import dev.offshoot.payments.invoice.CreditShare.Whole;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scenarios 20, 23 and 24: numbers, credit notes and papers. */
@OffshootTest(
        service = "payments",
        properties = {
            "test.flaky-renderer=true",
            "offshoot.payments.render.first-delay=20ms",
            "offshoot.payments.render.longest-delay=100ms",
            "offshoot.tasks.poll-interval=200ms"
        })
class InvoicesIT {

    private final RunningService service;
    private final Invoices invoices;

    InvoicesIT(RunningService service) {
        this.service = service;
        this.invoices = service.bean(Invoices.class);
    }

    @Test
    void anInvoiceIsReadAndFetchedByThoseItConcerns() throws IOException {
        StoredSale sale =
                StoredSale.of(service, "Workshop with <b>bold</b> words", "certification", "USD", "=Eve & Co");
        Invoice invoice = issue(sale);
        String path = "/api/payments/invoices/" + invoice.uuid();

        TestResponse shown = finance(service.http().get(path)).send();
        TestResponse file = service.http()
                .get(path + "/document")
                .bearer(service.tokens().service("mail", "payments:documents"))
                .send();

        assertThat(shown.text("code"))
                .isEqualTo(invoice.code())
                .startsWith("C")
                .endsWith("%05d".formatted(invoice.number()));
        assertThat(shown.text("total.amount")).isEqualTo("121.00");
        assertThat(shown.text("bookTotal.amount")).isEqualTo("111.32");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).contains("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .contains("attachment; filename=\"invoice-" + invoice.code() + ".pdf\"");
        assertThat(text(file.bytes()))
                .contains(invoice.code(), "Workshop with <b>bold</b> words", "=Eve & Co", "121.00 USD", "111.32 EUR")
                .contains("1 USD = 0.92 EUR", "Calle Real 1", "18001 Granada", "Offshoot Demo, S.L.");
        assertThat(finance(service.http()
                                .get(path + "/document")
                                .header("If-None-Match", file.header("ETag").orElseThrow()))
                        .send()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void nobodyElseLearnsThatAnInvoiceExists() {
        Invoice invoice = issue(StoredSale.of(service, "Secret"));
        UUID payer = UUID.randomUUID();
        service.sql().update("insert into users (uuid, active) values (?, true) on conflict do nothing", payer);
        service.sql()
                .update(
                        "update payments set payer_id = (select id from users where uuid = ?), requester = 'events' where id = ?",
                        payer,
                        invoice.paymentId());
        String path = "/api/payments/invoices/" + invoice.uuid();

        for (String part : List.of("", "/document")) {
            assertThat(service.http().get(path + part).send().status()).isEqualTo(401);
            assertThat(as(UUID.randomUUID(), path + part).status()).isEqualTo(404);
            assertThat(as(payer, path + part).status()).isEqualTo(200);
            assertThat(asService("events", path + part).status()).isEqualTo(200);
            assertThat(asService("media", path + part).status()).isEqualTo(404);
        }
        assertThat(as(payer, "/api/payments/invoices").status()).isEqualTo(403);
        assertThat(finance(service.http().get("/api/payments/invoices/" + invoice.code()))
                        .send()
                        .status())
                .isIn(400, 404);
        assertThat(finance(service.http().get("/api/payments/invoices?q=" + invoice.code()))
                        .send()
                        .text("items[0].id"))
                .isEqualTo(invoice.uuid().toString());
        assertThat(finance(service.http().get("/api/payments/invoices?year=1&kind=x"))
                        .send()
                        .body())
                .contains("\"year\"", "\"kind\"");
    }

    @Test
    void refundsSumToTheInvoiceAndTheLastTakesTheRest() throws IOException {
        StoredSale sale = StoredSale.of(service, "Refunded");
        Invoice invoice = issue(sale);
        long before = 0;

        for (long amount : List.of(3_333L, 3_333L, 5_434L)) {
            long refund = sale.refund(service, amount);
            CreditShare share = CreditShare.next(new Whole(2_100, 12_100, 2_100, 12_100), before, amount);
            assertThat(invoices.issueCreditNote(sale.id(), refund, share)).isPresent();
            before += amount;
        }

        List<Invoice> notes = invoices.of(sale.id()).stream()
                .filter(issued -> issued.kind() == InvoiceKind.CREDIT_NOTE)
                .toList();
        assertThat(notes).hasSize(3).allMatch(note -> invoice.storedId() == correctsId(note));
        assertThat(notes.stream().mapToLong(Invoice::net).sum()).isEqualTo(invoice.net());
        assertThat(notes.stream().mapToLong(Invoice::tax).sum()).isEqualTo(invoice.tax());
        assertThat(notes.stream().mapToLong(Invoice::bookTotal).sum()).isEqualTo(invoice.bookTotal());
        assertThat(text(service.bean(InvoiceDocuments.class).of(notes.getLast()).content()))
                .contains("Credit note CR", "Corrects invoice " + invoice.code(), "54.34 EUR", "Paid back");
    }

    @Test
    void numbersHaveNoGapsAndDatesDoNotFallUnderRollbacks() throws InterruptedException {
        List<StoredSale> sales = IntStream.range(0, 200)
                .mapToObj(i -> StoredSale.of(service, "Race " + i, "service", "EUR", "Grace Lind"))
                .toList();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<Boolean> rolledBack =
                sales.stream().map(_ -> random.nextInt(4) == 0).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < sales.size(); i++) {
                StoredSale sale = sales.get(i);
                boolean fails = rolledBack.get(i);
                threads.execute(() -> issueAndMaybeFail(sale, fails));
            }
        }

        List<Map<String, @Nullable Object>> rows =
                service.sql().query("select number, issued_on from invoices where series = 'S' order by id");
        long written = rolledBack.stream().filter(fails -> !fails).count();
        assertThat(rows).hasSize((int) written);
        assertThat(service.sql().number("select max(number) from invoices where series = 'S'"))
                .isEqualTo(written);
        assertThat(service.sql().number("select last_number from invoice_counters where series = 'S'"))
                .isEqualTo(written);
        assertThat(service.sql().number("""
                                select count(*) from (
                                    select issued_on < lag(issued_on) over (order by number) as fell from invoices
                                    where series = 'S') dates where fell""")).isZero();
    }

    @Test
    void lateOnNewYearsEveInUtcIsTheNewYearInMadrid() {
        StoredSale sale = StoredSale.of(service, "Fireworks", "event-ticket", "EUR", "Grace Lind");
        service.clock().stopAt(Instant.parse("2031-12-31T23:30:00Z"));
        try {
            Invoice invoice = issue(sale);

            assertThat(invoice.code()).isEqualTo("T32-00001");
            assertThat(invoice.issuedOn()).hasToString("2032-01-01");
            assertThat(invoice.taxPoint()).hasToString("2032-01-01");
        } finally {
            service.clock().reset();
        }
    }

    @Test
    void aPaperIsMadeOnceAndItsBytesNeverChange() {
        Invoice invoice = issue(StoredSale.of(service, "Kept"));
        InvoiceDocuments documents = service.bean(InvoiceDocuments.class);

        await().until(() ->
                service.sql().number("select count(*) from documents where invoice_id = ?", invoice.storedId()) == 1);
        byte[] first = documents.of(invoice).content();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(_ -> threads.execute(() -> documents.of(invoice)));
        }

        assertThat(documents.of(invoice).content()).isEqualTo(first);
        assertThat(service.sql()
                        .text("select encode(sha256, 'hex') from documents where invoice_id = ?", invoice.storedId()))
                .isEqualTo(HexFormat.of().formatHex(dev.offshoot.payments.document.Documents.sha256(first)));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> service.sql()
                        .update("update documents set content = '' where invoice_id = ?", invoice.storedId()));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> service.sql().update("delete from invoices where id = ?", invoice.storedId()));
    }

    @Test
    void aPaperThatFailsFiveTimesComesLaterAndTheSaleStays() {
        StoredSale sale = StoredSale.of(service, "Rendering fails five times");
        Invoice invoice = issue(sale);

        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        service.sql().number("select count(*) from documents where invoice_id = ?", invoice.storedId())
                                == 1);

        assertThat(service.sql().text("select status from payments where id = ?", sale.id()))
                .isEqualTo("succeeded");
        byte[] first = service.bean(InvoiceDocuments.class).of(invoice).content();
        assertThat(service.bean(InvoiceDocuments.class).of(invoice).content()).isEqualTo(first);
    }

    private void issueAndMaybeFail(StoredSale sale, boolean fails) {
        TransactionOperations<Connection> transactions = transactions();
        try {
            transactions.execute(TransactionDefinition.DEFAULT, status -> {
                invoices.issueForSale(sale.id(), Instant.now());
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
                return "";
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return service.bean(TransactionOperations.class);
    }

    private Invoice issue(StoredSale sale) {
        return invoices.issueForSale(sale.id(), service.clock().instant());
    }

    private static long correctsId(Invoice note) {
        Long id = note.correctsId();
        return id == null ? 0 : id;
    }

    private TestRequest finance(TestRequest request) {
        return request.bearer(service.tokens().person(UUID.randomUUID()).permissions("payments:read"));
    }

    private TestResponse as(UUID person, String path) {
        return service.http().get(path).bearer(service.tokens().person(person)).send();
    }

    private TestResponse asService(String name, String path) {
        return service.http().get(path).bearer(service.tokens().service(name)).send();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
