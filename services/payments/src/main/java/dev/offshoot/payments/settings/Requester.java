package dev.offshoot.payments.settings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service that may ask for money.
 *
 * @param purposes codes; the first is taken when it names none
 * @param maxAmount decimal, in the currency of the books; null: the limit of all
 * @param returnHosts where payers may be sent back to
 */
public record Requester(
        String name, List<String> purposes, @Nullable String maxAmount, Set<String> returnHosts) {}
