package dev.offshoot.payments.cardnumber;

import dev.offshoot.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what looks like a card number in what people typed: 13 to 19 digits that pass the Luhn check. */
public final class CardNumbers {

    public static final String CODE = "looks-like-a-card-number";

    /** Groups of digits with one blank, dash or point between, as people type card numbers. */
    private static final Pattern RUN = Pattern.compile("[0-9]+(?:[ \\u00a0.-][0-9]+)*");

    /** An id of ours may hold such digits by chance. */
    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");

    private static final int FEWEST = 13;
    private static final int MOST = 19;
    private static final int TEN = 10;

    private CardNumbers() {}

    /**
     * @param fields values by the name a client knows; null values are fine
     * @throws dev.offshoot.web.ProblemException 400 naming every field, never its value
     */
    public static void refuseIn(Map<String, ? extends @Nullable String> fields) {
        List<FieldError> faults = faults(fields);
        if (!faults.isEmpty()) {
            throw CardNumberProblem.LOOKS_LIKE_A_CARD_NUMBER
                    .because("A text holds what looks like a card number")
                    .withErrors(faults);
        }
    }

    /** One for each field that holds a card number; messages do not repeat it. */
    public static List<FieldError> faults(Map<String, ? extends @Nullable String> fields) {
        return fields.entrySet().stream()
                .filter(field -> in(field.getValue()))
                .map(field -> new FieldError(field.getKey(), CODE, "looks like a card number"))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
    }

    public static boolean in(@Nullable String text) {
        return text != null
                && RUN.matcher(UUID.matcher(text).replaceAll(""))
                        .results()
                        .anyMatch(run -> inGroups(groups(run.group())));
    }

    /** Another number may stand before or behind, so every stretch of whole groups is looked at. */
    private static boolean inGroups(List<String> groups) {
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder();
            for (int last = first; last < groups.size() && digits.length() <= MOST; last++) {
                digits.append(groups.get(last));
                if (digits.length() >= FEWEST && digits.length() <= MOST && luhn(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> groups(String run) {
        List<String> groups = new ArrayList<>();
        Matcher group = Pattern.compile("[0-9]+").matcher(run);
        while (group.find()) {
            groups.add(group.group());
        }
        return groups;
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int fromEnd = 0; fromEnd < digits.length(); fromEnd++) {
            int digit = digits.charAt(digits.length() - 1 - fromEnd) - '0';
            int weighed = fromEnd % 2 == 0 ? digit : 2 * digit;
            sum += weighed / TEN + weighed % TEN;
        }
        return sum % TEN == 0;
    }
}
