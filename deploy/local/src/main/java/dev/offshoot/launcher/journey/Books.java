package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What finance sees. */
record Books(Guest finance) {

    private static final String API = "/api/payments";

    /** @return each account with its balance; all of them together are nothing */
    String requireBalanced() {
        Answer books =
                finance.front().get(API + "/ledger/accounts", finance.token()).expect(200);
        for (Map<?, ?> sum : books.objects("sums")) {
            requireZero("the ledger in " + sum.get("currency"), sum.get("amount"));
        }
        requireZero("the ledger in the currency of the books", books.text("bookSum.amount"));
        return books.objects("accounts").stream()
                .map(account -> account.get("code") + " " + amount(account.get("balance")))
                .collect(Collectors.joining(", "));
    }

    private static void requireZero(String what, @Nullable Object amount) {
        if (new BigDecimal(String.valueOf(amount)).signum() != 0) {
            throw new LauncherFailure(what + " does not balance: " + amount + " are left over.");
        }
    }

    /** @return the last number of each series */
    String requireNumbersWithoutGap() {
        Map<String, SortedSet<Integer>> series = new TreeMap<>();
        for (Map<?, ?> invoice : all(API + "/invoices?limit=100")) {
            String code = String.valueOf(invoice.get("code"));
            String number = code.replaceFirst(".*?(\\d+)$", "$1");
            series.computeIfAbsent(code.substring(0, code.length() - number.length()), _ -> new TreeSet<>())
                    .add(Integer.valueOf(number));
        }
        series.forEach((name, numbers) -> {
            if (numbers.first() != 1 || numbers.last() != numbers.size()) {
                throw new LauncherFailure("series " + name + " has a gap: " + numbers.size() + " documents, "
                        + numbers.first() + " to " + numbers.last() + ".");
            }
        });
        return series.entrySet().stream()
                .map(entry -> entry.getKey() + "1 to " + entry.getValue().last())
                .collect(Collectors.joining(", "));
    }

    /**
     * Every payment whose concept holds these words was captured once or not at all, and nothing lies around.
     *
     * @return how many there are in each state
     */
    String requireCapturedOnce(String words) {
        Map<String, Integer> states = new TreeMap<>();
        for (Map<?, ?> payment : of(words)) {
            String status = String.valueOf(payment.get("status"));
            boolean closed = status.equals("cancelled") || status.equals("expired");
            String due = closed ? "0.00" : amount(payment.get("total"));
            if (status.equals("open") || !amount(payment.get("paid")).equals(due)) {
                throw new LauncherFailure("payment " + payment.get("id") + " is " + status + ", and "
                        + amount(payment.get("paid")) + " were captured instead of " + due + ".");
            }
            requireZero("what payment " + payment.get("id") + " cannot explain", amount(payment.get("deposit")));
            states.merge(status, 1, Integer::sum);
        }
        return states.toString();
    }

    List<Map<?, ?>> of(String words) {
        return all(API + "/payments?limit=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private List<Map<?, ?>> all(String path) {
        List<Map<?, ?>> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = finance.front().get(path + cursor, finance.token()).expect(200);
            items.addAll(page.objects("items"));
            cursor = page.has("nextCursor") ? "&cursor=" + page.text("nextCursor") : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private static String amount(@Nullable Object money) {
        return money instanceof Map<?, ?> map ? String.valueOf(map.get("amount")) : "";
    }
}
