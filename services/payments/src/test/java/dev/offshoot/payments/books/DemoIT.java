package dev.offshoot.payments.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.payments.AskedPayment;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.database.LeakSearch;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.testing.token.TokenBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Scenarios 30 and 31 and the nightly check: the demo, what finance sees of it, and its anonymous copy at the end. */
@OffshootTest(
        service = "payments",
        properties = {
            "offshoot.populator.scenarios=../../populator/scenarios",
            "offshoot.anonymizer.key=b25lIGtleSBmb3IgYWxsIGNvcGllcywgMzIgYnl0ZXM="
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final String LIST = "/api/payments/payments";
    private static final List<String> CANARIES = List.of("Wren Quillfeather", "zilpzalp");

    private final RunningService service;

    DemoIT(RunningService service) {
        this.service = service;
    }

    @BeforeAll
    void populate() {
        assertThat(service.command("populate", "demo")).isZero();
    }

    @Test
    @Order(1)
    void theDemoIsToldWithInvoicesAndBooksAndASecondTimeNothingChanges() {
        List<Map<String, @Nullable Object>> before = contents();

        assertThat(service.command("populate", "demo")).isZero();

        assertThat(contents()).isEqualTo(before);
        assertThat(service.sql().text("select string_agg(code, ' ' order by id) from invoices"))
                .matches("C\\d\\d-00001 C\\d\\d-0000[12] CR\\d\\d-00001");
        assertThat(service.sql().text("select status from payments where reference = 'cert-2041'"))
                .isEqualTo("partially-refunded");
        assertThat(
                        service.sql()
                                .text(
                                        "select q.total::text from payments p join quotes q on q.id = p.quote_id where concept = 'Summit ticket'"))
                .isEqualTo("50000");
        assertThat(service.bean(Differences.class).find()).isEmpty();
        assertThat(service.sql().count("outbox")).isZero();
    }

    @Test
    @Order(2)
    void aResetBringsTheSameLinksInTwoSeconds() {
        String links = links();
        AskedPayment.billed(service, "Made by hand");

        long begun = System.nanoTime();
        assertThat(service.command("populate", "demo", "--reset")).isZero();

        assertThat(links()).isEqualTo(links);
        assertThat(service.bean(Differences.class).find()).isEmpty();
        // The bar is two seconds for the work; here a context is started for it as well, on a machine that is shared.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Order(3)
    void filtersAndSearchFindAndNameEveryBadValue() {
        AskedPayment.of(
                service,
                Map.of(
                        "concept",
                        "Zwölf Lesungen",
                        "reference",
                        "order-77",
                        "billing",
                        Map.of("kind", "consumer", "name", "Wren Quillfeather", "email", "zilpzalp@example.test")));

        assertThat(found("q=LESUNG")).containsExactly("Zwölf Lesungen");
        assertThat(found("q=order-7")).containsExactly("Zwölf Lesungen");
        assertThat(found("q=quillfeather")).containsExactly("Zwölf Lesungen");
        assertThat(found("q=zilpzalp@ex")).containsExactly("Zwölf Lesungen");
        assertThat(found("q=100%25")).isEmpty();
        assertThat(found("status=partially-refunded&currency=USD&provider=fake"))
                .containsExactly("Certification");
        assertThat(found("q=" + service.sql().text("select code from invoices where kind = 'credit-note'")))
                .containsExactly("Certification");
        assertThat(found("currency=EUR&minTotal=400.00&maxTotal=600.00&requester=events"))
                .containsExactly("Summit ticket");
        assertThat(found("hasDeposit=true")).isEmpty();
        assertThat(found("sort=-settledAt")).hasSize(2);
        TestResponse refused = get(LIST + "?status=x&sort=concept&currency=euro&q=a", finance());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"status\"", "\"sort\"", "\"currency\"", "\"q\"");
        assertThat(get(LIST + "?minTotal=1.00", finance()).body()).contains("\"minTotal\"");
    }

    @Test
    @Order(4)
    void cursorsSkipAndRepeatNothingWhileRowsArrive() {
        List<String> seen = new ArrayList<>();
        TestResponse page = get(LIST + "?limit=2", finance());
        while (true) {
            seen.addAll(ids(page));
            if (page.json("nextCursor").isNull()) {
                break;
            }
            AskedPayment.of(service, Map.of("concept", "Arrived meanwhile"));
            page = get(LIST + "?limit=2&cursor=" + page.text("nextCursor"), finance());
        }

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(service.sql().query("select uuid::text as id from payments where concept <> 'Arrived meanwhile'"))
                .extracting(row -> row.get("id"))
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(seen));
    }

    @Test
    @Order(5)
    void anExportIsTheListAndFormulasStayText() {
        AskedPayment.of(service, Map.of("concept", "=HYPERLINK(\"http://x\",\"y\")", "purpose", "service"));

        TestResponse file = get(LIST + "/export?purpose=service", finance());
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        List<String> exported = Arrays.stream(text.split("\r\n"))
                .skip(1)
                .map(line -> line.substring(0, 36))
                .toList();

        assertThat(file.header("Content-Type").orElseThrow()).contains("text/csv");
        assertThat(text).startsWith("\uFEFFid,status").contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        assertThat(exported)
                .isEqualTo(ids(get(LIST + "?purpose=service&limit=100", finance())))
                .hasSize(2);
        TokenBuilder acting = finance().actor(UUID.randomUUID());
        assertThat(get(LIST + "/export", acting).status()).isEqualTo(403);
        assertThat(get(LIST + "/export", acting).text("code")).isEqualTo("acting-for-somebody");
        assertThat(get(LIST, service.tokens().person(UUID.randomUUID())).status())
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void balancesHistoryAndOnesOwnPaymentsAreRead() {
        TestResponse balances = get("/api/payments/ledger/accounts", finance());
        UUID grace = UUID.fromString(
                service.sql()
                        .text(
                                "select u.uuid::text from payments p join users u on u.id = p.payer_id where p.requester = 'events'"));
        TestResponse own = get("/api/payments/my/payments", service.tokens().person(grace));
        String paid = service.sql().text("select uuid::text from payments where reference = 'cert-2041'");

        assertThat(balances.body()).contains("provider:fake", "deposits", "tax:ES", "revenue:certification");
        assertThat(balances.text("bookSum.amount")).isEqualTo("0.00");
        assertThat(balances.json("sums").toString()).doesNotContainPattern("[1-9]\\.|\\.[0-9]*[1-9]");
        assertThat(ids(own)).hasSize(1);
        assertThat(get(LIST + "/" + paid + "/history", finance()).body()).contains("opened", "succeeded", "refunded");
        assertThat(get(LIST + "/" + paid + "/attempts", finance()).text("items[0].status"))
                .isEqualTo("succeeded");
        assertThat(get(LIST + "/" + UUID.randomUUID() + "/history", finance()).status())
                .isEqualTo(404);
        assertThat(get("/api/payments/purposes", service.tokens().person(grace)).body())
                .contains("online-ticket");
    }

    @Test
    @Order(7)
    void whatSomebodyTamperedWithIsFoundAndShownAsAFigure() {
        service.sql().update("update payments set paid = paid + 1 where reference = 'cert-2041'");
        try {
            assertThat(service.bean(Differences.class).find()).containsKeys("deposits-explained", "captures-counted");
            assertThat(get("/api/payments/metrics", service.tokens().service("monitoring", "operations:read"))
                            .body())
                    .containsPattern("payments_book_differences\\{[^}]*rule=\"captures-counted\"[^}]*} 1.0")
                    .contains("payments_waiting{", "payments_waiting_oldest_seconds{");
        } finally {
            service.sql().update("update payments set paid = paid - 1 where reference = 'cert-2041'");
        }
        assertThat(service.bean(Differences.class).find()).isEmpty();
    }

    @Test
    @Order(8)
    void anAnonymousCopyHoldsNoCanaryInRowsOrPapersAndItsBooksAddUp() throws IOException {
        AskedPayment sold = AskedPayment.of(
                service,
                Map.of(
                        "concept",
                        "Reading for zilpzalp",
                        "internalNote",
                        "Call zilpzalp",
                        "billing",
                        Map.of(
                                "kind",
                                "consumer",
                                "name",
                                "Wren Quillfeather",
                                "line1",
                                "Zilpzalp 1",
                                "city",
                                "Granada",
                                "country",
                                "ES")));
        sold.pay(service, "approve");
        byte[] before = service.http().get(sold.page() + "/invoice").send().bytes();
        assertThat(text(before)).contains("Wren Quillfeather", "zilpzalp");
        assertThat(new LeakSearch(service.sql()).find(CANARIES)).isNotEmpty();

        service.stop();
        assertThat(service.command("anonymize")).isZero();

        assertThat(new LeakSearch(service.sql()).find(CANARIES)).isEmpty();
        service.start();
        String invoice = service.sql()
                .text(
                        "select i.uuid::text from invoices i join payments p on p.id = i.payment_id where p.uuid = ?",
                        sold.id());
        TestResponse after = get("/api/payments/invoices/" + invoice + "/document", finance());
        assertThat(text(after.bytes()))
                .contains("121.00 EUR")
                .doesNotContain("Quillfeather")
                .doesNotContain("zilpzalp");
        assertThat(service.bean(Differences.class).find()).isEmpty();
        assertThat(service.sql().number("select count(*) from pg_trigger where not tgisinternal and tgenabled = 'D'"))
                .isZero();
    }

    private List<Map<String, @Nullable Object>> contents() {
        return service.sql().query("""
                select p.uuid, p.status, p.pay_token, p.paid, q.total, (select count(*) from invoices) as invoices,
                    (select count(*) from ledger_entries) as entries from payments p join quotes q on q.id = p.quote_id
                order by p.uuid
                """);
    }

    private String links() {
        return service.sql()
                .query("select pay_token from payments where concept <> 'Made by hand' order by uuid")
                .toString();
    }

    private List<String> found(String filter) {
        TestResponse page = get(LIST + "?limit=100&" + filter, finance());
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json("items").size() == 0
                ? List.of()
                : IntStream.range(0, page.json("items").size())
                        .mapToObj(i -> page.text("items[" + i + "].concept"))
                        .collect(Collectors.toList());
    }

    private static List<String> ids(TestResponse page) {
        return IntStream.range(0, page.json("items").size())
                .mapToObj(i -> page.text("items[" + i + "].id"))
                .toList();
    }

    private TestResponse get(String path, TokenBuilder token) {
        return service.http().get(path).bearer(token).send();
    }

    private TokenBuilder finance() {
        return service.tokens().person(UUID.randomUUID()).permissions("payments:read");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
