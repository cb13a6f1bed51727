package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people do with their registrations, and the mails each step must bring. */
final class Attendance {

    static final String CONFIRMED = "events.confirmed";
    static final String INVOICE = "payments.invoice";
    static final String CREDIT_NOTE = "payments.credit-note";

    /** The page of a payment that is being confirmed refreshes itself every three seconds or so. */
    private static final int LOOKS_PER_REFRESH = 15;

    private final String title;
    private final Mailbox mailbox;
    private final Eventually eventually;
    private final List<ExpectedMail> mails = new CopyOnWriteArrayList<>();

    Attendance(String title, Mailbox mailbox, Patience patience) {
        this.title = title;
        this.mailbox = mailbox;
        this.eventually = patience.eventually();
    }

    List<ExpectedMail> mails() {
        return List.copyOf(mails);
    }

    void waiting(Booking booking) {
        expect(booking, "events.waiting");
    }

    void confirmed(Booking booking) {
        expect(booking, CONFIRMED);
    }

    void pay(Booking booking) {
        String payUrl = payUrl(booking);
        PayDesk desk = new PayDesk(booking.guest().front());
        desk.pay(payUrl, "approve");
        AtomicInteger looks = new AtomicInteger();
        eventually.see("the confirmation of a paid place", () -> {
            if (looks.incrementAndGet() % LOOKS_PER_REFRESH == 0) {
                desk.lookAgain(payUrl);
            }
            return Optional.of(booking.status()).filter("confirmed"::equals);
        });
        expect(booking, INVOICE);
        confirmed(booking);
    }

    void beDeclined(Booking booking) {
        new PayDesk(booking.guest().front()).pay(payUrl(booking), "decline");
        String status = booking.status();
        if (!status.equals("pending-payment")) {
            throw new LauncherFailure("the journey ended: a declined place is " + status + ".");
        }
        mailbox.next(expect(booking, "payments.declined"));
    }

    /** @param paid whether money goes back */
    void cancel(Booking booking, boolean paid) {
        Gathering.cancel(booking.guest(), booking.id()).expect("status", "cancelled");
        mailbox.next(expect(booking, "events.cancelled"));
        if (paid) {
            mailbox.next(expect(booking, "payments.refunded"));
            mailbox.next(expect(booking, CREDIT_NOTE));
        }
    }

    void accept(Booking booking) {
        mailbox.next(expect(booking, "events.offered"));
        Gathering.accept(booking.guest(), booking.id());
        if (booking.paid()) {
            pay(booking);
        } else {
            eventually.see(
                    "the confirmation of an accepted place",
                    () -> Optional.of(booking.status()).filter("confirmed"::equals));
            confirmed(booking);
        }
    }

    /** The name of the file that travelled with this mail. */
    String fileOf(Booking booking, String template, String ending) {
        return mailbox.next(ExpectedMail.once(booking.guest().email(), template, title)).objects("attachments").stream()
                .map(file -> String.valueOf(file.get("name")))
                .filter(name -> name.endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("the mail " + template + " has no file " + ending + "."));
    }

    /** @return how many mails about this event there are, of which all that were expected came and none came twice */
    int requireEachOnce() {
        mails.forEach(mailbox::next);
        List<String> all = mailbox.all(title);
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.forEach((mail, count) -> {
            if (count > 1) {
                throw new LauncherFailure(mail + " came " + count + " times.");
            }
        });
        return all.size();
    }

    private ExpectedMail expect(Booking booking, String template) {
        ExpectedMail mail = ExpectedMail.once(booking.guest().email(), template, title);
        mails.add(mail);
        return mail;
    }

    private String payUrl(Booking booking) {
        return eventually.see("the pay page of a place", () -> {
            Answer read = booking.read();
            return read.has("payment.payUrl") ? Optional.of(read.text("payment.payUrl")) : Optional.empty();
        });
    }
}
