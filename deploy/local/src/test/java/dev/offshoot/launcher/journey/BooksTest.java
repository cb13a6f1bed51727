package dev.offshoot.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final String ACCOUNTS = "/api/payments/ledger/accounts";
    private static final String INVOICES = "/api/payments/invoices";
    private static final String PAYMENTS = "/api/payments/payments";

    private final CannedPlatform platform;
    private final Books books;

    BooksTest() throws IOException {
        this.platform = new CannedPlatform();
        this.books = new Books(platform.guest());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void booksThatSumToNothingBalanceAndOthersDoNot() {
        platform.answers(ACCOUNTS, accounts("0.00"));
        assertThat(books.requireBalanced()).isEqualTo("deposits 12.50");

        platform.answers(ACCOUNTS, accounts("0.01"));
        assertThatThrownBy(books::requireBalanced).hasMessageContaining("does not balance: 0.01");
    }

    @Test
    void missingNumberIsAGap() {
        platform.answers(INVOICES, codes("C26-00001", "R26-00001", "C26-00002"));
        assertThat(books.requireNumbersWithoutGap()).isEqualTo("C26-1 to 2, R26-1 to 1");

        platform.answers(INVOICES, codes("C26-00001", "C26-00003"));
        assertThatThrownBy(books::requireNumbersWithoutGap).hasMessageContaining("C26- has a gap");
    }

    @Test
    void moneyThatCameTwiceOrLiesAroundIsFound() {
        platform.answers(PAYMENTS, payment("succeeded", "25.00", "0.00"));
        assertThat(books.requireCapturedOnce("Journey")).isEqualTo("{succeeded=1}");

        platform.answers(PAYMENTS, payment("succeeded", "50.00", "0.00"));
        assertThatThrownBy(() -> books.requireCapturedOnce("Journey")).hasMessageContaining("50.00 were captured");
        platform.answers(PAYMENTS, payment("cancelled", "25.00", "0.00"));
        assertThatThrownBy(() -> books.requireCapturedOnce("Journey")).hasMessageContaining("instead of 0.00");
        platform.answers(PAYMENTS, payment("succeeded", "25.00", "5.00"));
        assertThatThrownBy(() -> books.requireCapturedOnce("Journey")).hasMessageContaining("cannot explain");
    }

    private static String accounts(String sum) {
        return "{\"accounts\":[{\"code\":\"deposits\",\"balance\":" + money("12.50") + "}],\"sums\":[" + money(sum)
                + "],\"bookSum\":" + money("0.00") + "}";
    }

    private static String codes(String... codes) {
        return "{\"items\":[{\"code\":\"" + String.join("\"},{\"code\":\"", codes) + "\"}],\"nextCursor\":null}";
    }

    private static String payment(String status, String paid, String deposit) {
        return "{\"items\":[{\"id\":\"1\",\"status\":\"" + status + "\",\"total\":" + money("25.00") + ",\"paid\":"
                + money(paid) + ",\"deposit\":" + money(deposit) + "}]}";
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
