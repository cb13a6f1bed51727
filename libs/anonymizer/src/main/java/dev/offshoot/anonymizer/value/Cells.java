package dev.offshoot.anonymizer.value;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.key.Seeds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Rules for values of the types PostgreSQL stores, in the binary format of COPY. */
public final class Cells {

    private static final int UUID_BYTES = 16;

    private Cells() {}

    public static CellRule text(TextRule rule) {
        return (value, person) ->
                rule.apply(new String(value, StandardCharsets.UTF_8), person).getBytes(StandardCharsets.UTF_8);
    }

    /** A json or, behind one byte for its version, a jsonb. */
    public static CellRule json(JsonRule rule, boolean binary) {
        int start = binary ? 1 : 0;
        return (value, person) -> {
            byte[] text = rule.apply(value, start, person);
            byte[] changed = new byte[start + text.length];
            System.arraycopy(value, 0, changed, 0, start);
            System.arraycopy(text, 0, changed, start, text.length);
            return changed;
        };
    }

    /** As long as it was, so that a check of the length still holds. */
    public static CellRule keyedBytes(AnonymizerKey key) {
        Seeds seeds = key.seeds();
        return (value, _) -> seeds.ofValue(value).bytes(value.length);
    }

    public static CellRule keyedUuid(AnonymizerKey key) {
        Seeds seeds = key.seeds();
        return (value, _) -> {
            var uuid = seeds.ofValue(value).uuid();
            return ByteBuffer.allocate(UUID_BYTES)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        };
    }

    public static CellRule randomBytes() {
        SecureRandom chance = new SecureRandom();
        return (value, _) -> {
            byte[] bytes = new byte[value.length];
            chance.nextBytes(bytes);
            return bytes;
        };
    }

    /** Element by element; NULL elements and all dimensions stay. */
    public static CellRule array(CellRule element) {
        return (value, person) -> elements(value, element, person);
    }

    /** Number of dimensions, a flag, the element's type, and length and lower bound of each dimension. */
    private static byte[] elements(byte[] value, CellRule rule, @Nullable String person) {
        ByteBuffer array = ByteBuffer.wrap(value);
        int header = Integer.BYTES * (3 + 2 * array.getInt(0));
        GrowingBytes changed = new GrowingBytes(value.length + header);
        changed.write(value, 0, header);
        array.position(header);
        while (array.hasRemaining()) {
            int length = array.getInt();
            if (length < 0) {
                changed.writeInt(length);
            } else {
                byte[] element = new byte[length];
                array.get(element);
                byte[] other = rule.apply(element, person);
                changed.writeInt(other.length);
                changed.write(other, 0, other.length);
            }
        }
        return changed.toByteArray();
    }
}
