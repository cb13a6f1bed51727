package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many people who want the same at the same moment. */
final class Rush {

    private Rush() {}

    /** Everybody registers at once, every second one for the paid type. */
    static List<Booking> register(Gathering event, List<Guest> guests) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Booking>> all = new ArrayList<>();
            for (int i = 0; i < guests.size(); i++) {
                Guest guest = guests.get(i);
                boolean paid = i % 2 == 1;
                all.add(people.submit(() -> {
                    start.await();
                    Answer made = event.register(guest, paid ? event.paidType() : event.freeType(), UUID.randomUUID());
                    return new Booking(guest, made.text("id"), paid);
                }));
            }
            start.countDown();
            return joined(all);
        }
    }

    /** Does the same for all of them at once. */
    static void each(List<Booking> bookings, Consumer<Booking> act) throws InterruptedException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Booking>> all = bookings.stream()
                    .map(booking -> people.submit(() -> act.accept(booking), booking))
                    .toList();
            joined(all);
        }
    }

    private static List<Booking> joined(List<Future<Booking>> all) throws InterruptedException {
        List<Booking> done = new ArrayList<>();
        for (Future<Booking> one : all) {
            try {
                done.add(one.get());
            } catch (ExecutionException e) {
                throw new LauncherFailure(
                        String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
            }
        }
        return done;
    }
}
