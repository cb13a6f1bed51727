package dev.offshoot.auth.attempt;

import java.util.List;

/**
 * A slot taken of each of two counters.
 *
 * @param accountKey hashed
 * @param networkKey hashed
 */
public record Attempt(String accountKey, String networkKey) {

    /** Sorted: two attempts take their locks in one order. */
    List<String> keys() {
        return accountKey.compareTo(networkKey) < 0 ? List.of(accountKey, networkKey) : List.of(networkKey, accountKey);
    }
}
