package dev.offshoot.payments.page;

import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.web.limit.Admission;
import dev.offshoot.web.limit.RateLimiter;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds payments by their tokens, and stops networks that guess. */
@Singleton
class PayTokens {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String MISSES = "20/min";

    /** More networks than this are not remembered; the limit itself goes on counting them. */
    private static final int MOST = 10_000;

    private final Payments payments;
    private final RateLimiter limits;
    private final ClientAddress addresses;
    private final InstantSource clock;
    private final Map<String, Instant> stopped = new ConcurrentHashMap<>();

    PayTokens(Payments payments, RateLimiter limits, ClientAddress addresses, InstantSource clock) {
        this.payments = payments;
        this.limits = limits;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Empty for a token that opens nothing, whatever it looks like: the database is asked in any case.
     *
     * @throws TooManyGuesses when the caller's network guessed wrong too often
     */
    Optional<Payment> find(String token, HttpRequest<?> request) {
        String network = addresses.networkOf(request);
        refuseStopped(network);
        Optional<Payment> found = payments.findByPayToken(TOKEN.matcher(token).matches() ? token : "-".repeat(43));
        if (found.isEmpty()) {
            missed(network);
        }
        return found;
    }

    /** The same payment as it is now. */
    Payment again(Payment payment) {
        return payments.get(payment.storedId());
    }

    /** A hit would tell a guesser as much as a miss, so a stopped network gets neither. */
    private void refuseStopped(String network) {
        Instant until = stopped.get(network);
        if (until == null) {
            return;
        }
        if (clock.instant().isBefore(until)) {
            throw new TooManyGuesses();
        }
        stopped.remove(network);
    }

    private void missed(String network) {
        Admission admission = limits.admit("pay-token-misses", MISSES, network);
        if (!admission.admitted()) {
            if (stopped.size() >= MOST) {
                stopped.clear();
            }
            stopped.put(network, clock.instant().plus(admission.retryAfter()));
            throw new TooManyGuesses();
        }
    }

    /** A network guessed too often. */
    static final class TooManyGuesses extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooManyGuesses() {
            super("too many guesses", null, false, false);
        }
    }
}
