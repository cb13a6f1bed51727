package dev.offshoot.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTest {

    private final CannedPlatform platform;
    private final Line line;

    LineTest() throws IOException {
        this.platform = new CannedPlatform();
        Guest guest = platform.guest();
        List<Booking> bookings = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Booking(guest, String.valueOf(i), false))
                .toList();
        this.line = new Line(new Gathering(guest, "e", "Journey", "free", "paid"), bookings, Patience.NONE);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void placesOfThoseWhoCameFirstAreInOrder() {
        seats(2, "confirmed", "pending-payment", "waiting");

        assertThatCode(() -> line.requireFull(2)).doesNotThrowAnyException();
        assertThat(line.in("waiting")).extracting(Booking::id).containsExactly("3");
        assertThatThrownBy(() -> line.requireSettled(2)).hasMessageContaining("registration 2 is pending-payment");
    }

    @Test
    void onePlaceTooManyOrTooFewIsFound() {
        seats(3, "confirmed", "confirmed", "confirmed");
        assertThatThrownBy(() -> line.requireFull(2)).hasMessageContaining("3 places are held by registrations");

        seats(1, "confirmed", "confirmed", "waiting");
        assertThatThrownBy(() -> line.requireFull(2)).hasMessageContaining("1 places are held by the counter");
    }

    @Test
    void whoeverWasPassedIsFound() {
        seats(2, "confirmed", "waiting", "confirmed");

        assertThatThrownBy(() -> line.requireFull(2)).hasMessageContaining("a later one was served");
    }

    private void seats(int held, String... states) {
        platform.answers(
                        "/api/events/e/registrations",
                        IntStream.range(0, states.length)
                                .mapToObj(i -> "{\"id\":\"" + (i + 1) + "\",\"status\":\"" + states[i]
                                        + "\",\"position\":" + (i + 1) + "}")
                                .collect(Collectors.joining(",", "{\"items\":[", "]}")))
                .answers("/api/events/e/allocation", "{\"pools\":[{\"held\":" + held + "}]}");
    }
}
