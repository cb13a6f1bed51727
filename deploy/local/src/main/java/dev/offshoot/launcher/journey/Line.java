package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Who has a place and who waits for one, and what must be true of them at any time. */
final class Line {

    private final Gathering event;
    private final List<Booking> bookings;
    private final Eventually eventually;

    Line(Gathering event, List<Booking> bookings, Patience patience) {
        this.event = event;
        this.bookings = bookings;
        this.eventually = patience.eventually();
    }

    /** Those in this state, in the order of arrival. */
    List<Booking> in(String status) {
        return event.seats().stream()
                .filter(seat -> seat.is(status))
                .map(this::booking)
                .toList();
    }

    /** Waits until somebody is offered a place. */
    Booking nextOffered() {
        return eventually.see(
                "an offer to the next in line", () -> in("offered").stream().findFirst());
    }

    /** Whether this one has lost the place without a word. */
    Optional<String> ended(Booking booking) {
        return Optional.of(booking.status()).filter(status -> status.equals("expired") || status.equals("cancelled"));
    }

    /** As many places are held as there are, by those who came first; positions have no gap. */
    void requireFull(int capacity) {
        List<Seat> seats = event.seats();
        require(seats.size() == bookings.size(), seats.size() + " registrations are listed");
        long held = seats.stream().filter(Seat::isHeld).count();
        require(held == capacity, held + " places are held by registrations");
        require(event.held() == capacity, event.held() + " places are held by the counter");
        Set<Long> positions = new HashSet<>(seats.stream().map(Seat::position).toList());
        require(
                LongStream.rangeClosed(1, bookings.size()).allMatch(positions::contains),
                "positions are not 1 to " + bookings.size());
        long lastServed = seats.stream()
                .filter(seat -> !seat.is("waiting"))
                .mapToLong(Seat::position)
                .max()
                .orElse(0);
        require(
                seats.stream().filter(seat -> seat.is("waiting")).allMatch(seat -> seat.position() > lastServed),
                "somebody waits although a later one was served");
    }

    void requireSettled(int capacity) {
        requireFull(capacity);
        event.seats().forEach(seat -> require(seat.isSettled(), "registration " + seat.id() + " is " + seat.status()));
    }

    private Booking booking(Seat seat) {
        return bookings.stream()
                .filter(booking -> booking.id().equals(seat.id()))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("registration " + seat.id() + " is nobody's of this journey."));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new LauncherFailure("the journey ended at \"" + event.title() + "\": " + otherwise + ".");
        }
    }
}
