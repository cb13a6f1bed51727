package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sixty people want twenty places, half of them paid ones: nobody beyond the capacity, everybody in the order of arrival, no
 * money kept without a place. With an event of its own, so that it may be played again at any time.
 */
public final class PaidRegistration implements Journey {

    private static final int CAPACITY = 20;
    private static final int PEOPLE = 60;
    private static final String PRICE = "25.00";

    /** A place is held for ten minutes at least; expiry looks every few seconds. */
    private static final Duration LAPSE = Duration.ofMinutes(13);

    private final Stage stage;
    private final Patience patience;
    private final boolean lapse;
    private final Consumer<String> out;
    private final FrontDoor front;
    private final Mailbox mailbox;
    private final Attendance attendance;
    private final AtomicInteger steps = new AtomicInteger();
    private final String title;

    private PaidRegistration(Stage stage, Patience patience, boolean lapse, Consumer<String> out) {
        UUID id = UUID.randomUUID();
        this.stage = stage;
        this.patience = patience;
        this.lapse = lapse;
        this.out = out;
        this.front = stage.enter(id, patience);
        this.mailbox = new Mailbox(front, patience);
        this.title = "Journey " + id.toString().substring(0, 8);
        this.attendance = new Attendance(title, mailbox, patience);
    }

    /**
     * Played once, on a platform at peace.
     *
     * @param lapse also waits, ten minutes, until a place that nobody pays for goes to the next in line
     */
    public static void play(Stage stage, boolean lapse, Consumer<String> out) throws InterruptedException {
        new PaidRegistration(stage, Patience.NONE, lapse, out).play();
        out.accept("paid-registration: every step went well.");
    }

    /** Kills a process in each of so many plays. */
    public static Kills kills(Stage stage, Breakable platform, long seed, Consumer<String> out) {
        return new Kills(
                () -> new PaidRegistration(stage, Patience.WITH_KILLS, false, line -> {}), stage, platform, seed, out);
    }

    @Override
    public void play() throws InterruptedException {
        Guest admin =
                Guest.of(front, stage.adminEmail(), Guest.signIn(front, stage.adminEmail(), stage.adminPassword()));
        List<Guest> guests = new Crowd(front, admin, stage.adminPassword()).gather(PEOPLE + 1);
        step(guests.size() + " guests of the demo scenario signed in");
        Gathering event = open(guests.getFirst(), admin);
        List<Booking> bookings = rush(event, guests.subList(1, guests.size()));
        Line line = new Line(event, bookings, patience);
        List<Booking> unpaid = line.in("pending-payment");
        if (unpaid.size() < 3) {
            throw new LauncherFailure(
                    "only " + unpaid.size() + " paid places are among the first " + CAPACITY + "; play it again.");
        }
        pay(unpaid.getFirst());
        giveUp(unpaid.get(1), line);
        if (lapse) {
            letLapse(unpaid.get(2), line);
        }
        refund(unpaid.getFirst(), line);
        settle(line);
        inspect(line, new Books(admin));
    }

    private Gathering open(Guest organiser, Guest reviewer) {
        Gathering event = Gathering.create(
                organiser, title, CAPACITY, PRICE, stage.clock().instant());
        step(organiser.email() + " creates \"" + title + "\": Free and Paid (" + PRICE + " EUR) share " + CAPACITY
                + " places");
        event.submit();
        event.publish(reviewer);
        step("submitted, reviewed by " + reviewer.email() + ", published");
        return event;
    }

    private List<Booking> rush(Gathering event, List<Guest> guests) throws InterruptedException {
        long begun = System.nanoTime();
        List<Booking> bookings = Rush.register(event, guests);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        Line line = new Line(event, bookings, patience);
        line.requireFull(CAPACITY);
        List<Booking> confirmed = line.in("confirmed");
        List<Booking> waiting = line.in("waiting");
        step(PEOPLE + " register at once, answered within " + millis + " ms: " + confirmed.size() + " confirmed, "
                + line.in("pending-payment").size() + " wait for money, " + waiting.size()
                + " stand in line in the order of arrival; exactly " + CAPACITY + " places are held");
        confirmed.forEach(attendance::confirmed);
        waiting.forEach(attendance::waiting);
        return bookings;
    }

    private void pay(Booking booking) {
        attendance.pay(booking);
        step(booking.guest().email() + " pays on the pay page: confirmed");
        step("a mail with " + attendance.fileOf(booking, Attendance.CONFIRMED, "invite.ics") + " came, and one with "
                + attendance.fileOf(booking, Attendance.INVOICE, ".pdf"));
    }

    private void giveUp(Booking booking, Line line) {
        attendance.beDeclined(booking);
        step(booking.guest().email() + " is declined at the provider: nothing captured, the place still held");
        attendance.cancel(booking, false);
        step("and gives the place up unpaid: the payment is withdrawn");
        acceptNext(line);
    }

    private void letLapse(Booking booking, Line line) {
        out.accept("    waiting for a place to lapse that nobody pays for: ten minutes");
        new Eventually(LAPSE).see("the end of the unpaid place", () -> line.ended(booking));
        step(booking.guest().email() + " never paid: the place lapsed by itself");
        acceptNext(line);
    }

    private void refund(Booking booking, Line line) {
        attendance.cancel(booking, true);
        step(booking.guest().email() + " cancels the paid place: the money goes back, and a mail with "
                + attendance.fileOf(booking, Attendance.CREDIT_NOTE, ".pdf") + " came");
        acceptNext(line);
    }

    private void acceptNext(Line line) {
        Booking next = line.nextOffered();
        attendance.accept(next);
        step("the next in line, " + next.guest().email() + ", is offered the place and takes it");
    }

    /** Nobody is left between two states. */
    private void settle(Line line) throws InterruptedException {
        List<Booking> offered = line.in("offered");
        Rush.each(offered, attendance::accept);
        List<Booking> unpaid = line.in("pending-payment");
        Rush.each(unpaid, attendance::pay);
        step("the other " + unpaid.size() + " pay, all at once");
    }

    private void inspect(Line line, Books books) {
        line.requireSettled(CAPACITY);
        step("every registration is confirmed, waiting, expired or cancelled; " + CAPACITY + " places are held, and "
                + "nobody passed somebody who came before");
        step("payments " + books.requireCapturedOnce(title) + ", none captured twice");
        step("the ledger balances: " + books.requireBalanced());
        step("invoice numbers have no gap: " + books.requireNumbersWithoutGap());
        step(attendance.requireEachOnce() + " mails, each once");
    }

    @Override
    public List<ExpectedMail> mails() {
        return attendance.mails();
    }

    @Override
    public int steps() {
        return steps.get();
    }

    private void step(String text) {
        out.accept("%2d  %s".formatted(steps.incrementAndGet(), text));
    }
}
