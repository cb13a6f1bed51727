package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** A number; a whole one within the type's range where the type is whole. */
record NumberShape(Class<?> type) implements Shape {

    private static final Map<Class<?>, Integer> WHOLE_BITS = Map.of(
            byte.class,
            Byte.SIZE,
            Byte.class,
            Byte.SIZE,
            short.class,
            Short.SIZE,
            Short.class,
            Short.SIZE,
            int.class,
            Integer.SIZE,
            Integer.class,
            Integer.SIZE,
            long.class,
            Long.SIZE,
            Long.class,
            Long.SIZE);

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!node.isNumber()) {
            faults.add(path, "wrong-type", whole() ? "Must be a whole number" : "Must be a number");
        } else if (whole()) {
            checkWhole(node.getNumberValue(), path, faults);
        }
    }

    private void checkWhole(Number value, String path, Faults faults) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            faults.add(path, "wrong-type", "Must be a whole number");
        } else if (bits().filter(bits -> bitsOf(value) >= bits).isPresent()) {
            faults.add(path, "out-of-range", "Is beyond what this number can be");
        }
    }

    private static int bitsOf(Number value) {
        return value instanceof BigInteger big
                ? big.bitLength()
                : BigInteger.valueOf(value.longValue()).bitLength();
    }

    private boolean whole() {
        return type == BigInteger.class || WHOLE_BITS.containsKey(type);
    }

    private Optional<Integer> bits() {
        return Optional.ofNullable(WHOLE_BITS.get(type));
    }
}
