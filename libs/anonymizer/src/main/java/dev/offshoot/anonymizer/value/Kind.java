package dev.offshoot.anonymizer.value;

import dev.offshoot.anonymizer.key.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What can be invented; in rules {@code fake.<word>} and {@code pseudonym.<word>}. */
public enum Kind {
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    USER_NAME,
    EMAIL,
    PHONE,
    STREET,
    CITY,
    ADDRESS,
    COMPANY,
    JOB_TITLE,
    URL,
    FILE_NAME,
    SENTENCE;

    /** Addresses of this domain reach nobody (RFC 2606). */
    private static final String DOMAIN = "example.test";

    private static final int TOKEN = 12;
    private static final int MOST_EXTENSION = 8;

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String invent(Pools pools, Seed seed, String original, TextShape shape) {
        RandomGenerator random = seed.random();
        return switch (this) {
            case NAME -> shape.fit(pools.draw("given-name", random) + " " + pools.draw("family-name", random), seed);
            case GIVEN_NAME, FAMILY_NAME, STREET, CITY, COMPANY, JOB_TITLE, SENTENCE ->
                shape.fit(pools.draw(word(), random), seed);
            case ADDRESS -> shape.fit(pools.draw("street", random) + ", " + pools.draw("city", random), seed);
            case USER_NAME -> TextShape.cut(userName(pools, seed, random), shape.maxLength());
            case EMAIL -> email(pools, seed, random, shape.maxLength());
            case PHONE -> TextShape.cut("+999" + digits(seed, shape), shape.maxLength());
            case URL -> url(seed.token(TOKEN), shape);
            case FILE_NAME -> fileName(pools, seed, random, original, shape.maxLength());
        };
    }

    private static String userName(Pools pools, Seed seed, RandomGenerator random) {
        return seed.token(TOKEN) + "-" + pools.drawPlain("given-name", random);
    }

    /** The token keeps millions apart, so it is what stays when there is little room. */
    private static String email(Pools pools, Seed seed, RandomGenerator random, int maxLength) {
        String end = seed.token(TOKEN) + "@" + DOMAIN;
        String name = pools.drawPlain("given-name", random) + "." + pools.drawPlain("family-name", random) + ".";
        if (name.length() + end.length() <= maxLength) {
            return name + end;
        }
        return end.length() <= maxLength ? end : TextShape.cut(end, maxLength);
    }

    /** As long as a real one may be (E.164), unless two of them must never be alike. */
    private static String digits(Seed seed, TextShape shape) {
        return shape.unique()
                ? String.format(Locale.ROOT, "%018d", Math.floorMod(seed.second(), 1_000_000_000_000_000_000L))
                : String.format(Locale.ROOT, "%011d", Math.floorMod(seed.second(), 100_000_000_000L));
    }

    private static String url(String token, TextShape shape) {
        String url = "https://" + DOMAIN + "/" + token;
        return url.length() > shape.maxLength() && shape.unique()
                ? TextShape.cut(token, shape.maxLength())
                : TextShape.cut(url, shape.maxLength());
    }

    private static String fileName(Pools pools, Seed seed, RandomGenerator random, String original, int maxLength) {
        String extension = extension(original);
        String name = pools.drawPlain("word", random) + "-" + seed.token(TOKEN);
        return TextShape.cut(name, Math.max(1, maxLength - extension.length())) + extension;
    }

    private static String extension(String original) {
        int dot = original.lastIndexOf('.');
        String extension = dot < 0 ? "" : original.substring(dot);
        boolean usual = extension.length() <= MOST_EXTENSION && extension.matches("\\.[A-Za-z0-9]+");
        return usual ? extension.toLowerCase(Locale.ROOT) : "";
    }
}
