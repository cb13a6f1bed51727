package dev.offshoot.auth.password;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id v19 in the PHC string format. */
class Argon2 {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([\\w+/-]+)\\$([\\w+/-]+)");
    private static final int SALT_BYTES = 16;
    private static final int OUTPUT_BYTES = 32;
    /** Blocks of 1 KiB beside those the parameters ask for. */
    private static final int WORKING_BLOCKS = 8;

    private final SecureRandom random = new SecureRandom();
    private final HashSettings settings;
    /** 19 MiB a hash would otherwise be garbage that the collector first copies. Gone with the thread when it is idle. */
    private final ThreadLocal<HashMemory> memory;

    Argon2(HashSettings settings) {
        this.settings = settings;
        this.memory = ThreadLocal.withInitial(() -> new HashMemory(settings.memoryInKib() + WORKING_BLOCKS));
    }

    static boolean reads(String hash) {
        return PHC.matcher(hash).matches();
    }

    /** Takes as long to compare with as any other, and no secret fits it. Costs nothing to make. */
    String hashOfNothing() {
        return prefix() + encode(randomBytes(SALT_BYTES)) + "$" + encode(randomBytes(OUTPUT_BYTES));
    }

    String hash(byte[] secret) {
        byte[] salt = randomBytes(SALT_BYTES);
        byte[] output = derive(secret, salt, settings.memoryInKib(), settings.iterations(), settings.parallelism());
        return prefix() + encode(salt) + "$" + encode(output);
    }

    /** Whether the hash was made with other parameters than those of today. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(prefix());
    }

    boolean verify(byte[] secret, String hash) {
        Matcher phc = PHC.matcher(hash);
        if (!phc.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] output = derive(secret, salt, number(phc, 1), number(phc, 2), number(phc, 3));
        return MessageDigest.isEqual(expected, output);
    }

    private String prefix() {
        return "$argon2id$v=19$m=" + settings.memoryInKib() + ",t=" + settings.iterations() + ",p="
                + settings.parallelism() + "$";
    }

    private byte[] derive(byte[] secret, byte[] salt, int memory, int iterations, int parallelism) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .withBlockPool(this.memory.get())
                .build());
        byte[] output = new byte[OUTPUT_BYTES];
        generator.generateBytes(secret, output);
        return output;
    }

    private byte[] randomBytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
