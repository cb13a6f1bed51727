package dev.offshoot.payments.finance;

import dev.offshoot.payments.finance.ListedPayment.Row;
import dev.offshoot.web.Cursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list as a CSV file, read page by page as fast as it is taken. UTF-8 with a mark, for spreadsheets. */
final class PaymentCsv extends InputStream {

    static final String HEAD =
            "id,status,requester,reference,purpose,payerId,concept,currency,net,tax,total,taxTreatment,"
                    + "bookCurrency,bookTotal,paid,refunded,deposit,provider,billingName,billingEmail,invoices,createdAt,settledAt,expiresAt";

    private static final int ROWS = 1_000;
    private static final int END = -1;

    private final PaymentList list;
    private final PaymentFilter filter;
    private byte[] buffer = ("\uFEFF" + HEAD + "\r\n").getBytes(StandardCharsets.UTF_8);
    private int position;
    private @Nullable Cursor after;
    private boolean ended;

    PaymentCsv(PaymentList list, PaymentFilter filter) {
        this.list = list;
        this.filter = filter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == END ? END : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == buffer.length) {
            fill();
        }
        if (position == buffer.length) {
            return END;
        }
        int count = Math.min(length, buffer.length - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    private void fill() {
        List<Row> rows = ended ? List.of() : list.rows(filter, null, after, ROWS);
        ended = rows.size() < ROWS;
        if (!rows.isEmpty()) {
            after = PaymentList.position(filter, rows.getLast());
        }
        buffer = rows.stream()
                .map(PaymentCsv::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        position = 0;
    }

    static String line(Row row) {
        ListedPayment payment = ListedPayment.of(row);
        return Stream.<@Nullable Object>of(
                                payment.id(),
                                payment.status(),
                                payment.requester(),
                                payment.reference(),
                                payment.purpose(),
                                payment.payerId(),
                                payment.concept(),
                                row.currency(),
                                payment.net().amount(),
                                payment.tax().amount(),
                                payment.total().amount(),
                                payment.taxTreatment(),
                                row.bookCurrency(),
                                payment.bookTotal().amount(),
                                payment.paid().amount(),
                                payment.refunded().amount(),
                                payment.deposit().amount(),
                                payment.provider(),
                                payment.billingName(),
                                payment.billingEmail(),
                                String.join(" ", payment.invoices()),
                                payment.createdAt(),
                                payment.settledAt(),
                                payment.expiresAt())
                        .map(CsvCell::of)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
