package dev.offshoot.populator.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Invented values by kind: drawn from pools that are the same on every machine, because drawing is fast and inventing is not. */
final class Fakes {

    private static final int POOL = 300;
    private static final long SEED = 20_260_101;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("name.first", pooled("name.first")),
            Map.entry("name.last", pooled("name.last")),
            Map.entry(
                    "name.full",
                    (fakes, random) -> fakes.draw("name.first", random) + " " + fakes.draw("name.last", random)),
            Map.entry("internet.email", Fakes::email),
            Map.entry("internet.url", (fakes, random) -> "https://" + word(random) + ".example.test"),
            Map.entry("company.name", pooled("company.name")),
            Map.entry("address.city", pooled("address.city")),
            Map.entry("address.street", pooled("address.street")),
            Map.entry("phone.number", pooled("phone.number")),
            Map.entry("job.title", pooled("job.title")),
            Map.entry("lorem.word", pooled("lorem.word")),
            Map.entry("lorem.sentence", pooled("lorem.sentence")),
            Map.entry("lorem.paragraph", pooled("lorem.paragraph")));

    private final Map<String, List<String>> pools = new ConcurrentHashMap<>();

    static Set<String> kinds() {
        return KINDS.keySet();
    }

    String invent(String kind, RandomGenerator random) {
        Kind known = KINDS.get(kind);
        if (known == null) {
            throw new IllegalArgumentException("No kind " + kind);
        }
        return known.invent(this, random);
    }

    private static Kind pooled(String pool) {
        return (fakes, random) -> fakes.draw(pool, random);
    }

    /** Ten characters of chance keep a million addresses apart. */
    private static String email(Fakes fakes, RandomGenerator random) {
        String name = fakes.draw("name.first", random) + "." + fakes.draw("name.last", random);
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "." + word(random) + "@example.test";
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int index = 0; index < 10; index++) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private String draw(String pool, RandomGenerator random) {
        List<String> values = pools.computeIfAbsent(pool, Fakes::fill);
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> fill(String pool) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(SEED));
        Supplier<String> source = switch (pool) {
            case "name.first" -> faker.name()::firstName;
            case "name.last" -> faker.name()::lastName;
            case "company.name" -> faker.company()::name;
            case "address.city" -> faker.address()::city;
            case "address.street" -> faker.address()::streetAddress;
            case "phone.number" -> faker.phoneNumber()::phoneNumber;
            case "job.title" -> faker.job()::title;
            case "lorem.word" -> faker.lorem()::word;
            case "lorem.sentence" -> faker.lorem()::sentence;
            case "lorem.paragraph" -> faker.lorem()::paragraph;
            default -> throw new IllegalArgumentException("No pool " + pool);
        };
        return Stream.generate(source).limit(POOL).toList();
    }

    @FunctionalInterface
    private interface Kind {
        String invent(Fakes fakes, RandomGenerator random);
    }
}
