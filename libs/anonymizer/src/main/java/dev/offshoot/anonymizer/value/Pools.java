package dev.offshoot.anonymizer.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Invented words, the same on every machine: drawn from pools, because drawing is fast and inventing is not. */
final class Pools {

    private static final int SIZE = 400;
    private static final long SEED = 20_261_101;

    private final Map<String, List<String>> pools = new ConcurrentHashMap<>();
    private final Map<String, List<String>> plain = new ConcurrentHashMap<>();

    String draw(String pool, RandomGenerator random) {
        List<String> values = all(pool);
        return values.get(random.nextInt(values.size()));
    }

    /** In small letters from a to z, as addresses and file names take them. */
    String drawPlain(String pool, RandomGenerator random) {
        List<String> values = plain.computeIfAbsent(pool, this::plain);
        return values.get(random.nextInt(values.size()));
    }

    private List<String> plain(String pool) {
        return all(pool).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    List<String> all(String pool) {
        return pools.computeIfAbsent(pool, Pools::fill);
    }

    private static List<String> fill(String pool) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(SEED));
        Supplier<String> source = switch (pool) {
            case "given-name" -> faker.name()::firstName;
            case "family-name" -> faker.name()::lastName;
            case "company" -> faker.company()::name;
            case "city" -> faker.address()::city;
            case "street" -> faker.address()::streetAddress;
            case "job-title" -> faker.job()::title;
            case "word" -> faker.lorem()::word;
            case "sentence" -> faker.lorem()::sentence;
            default -> throw new IllegalArgumentException("No pool " + pool);
        };
        return Stream.generate(source).limit(SIZE).distinct().toList();
    }
}
