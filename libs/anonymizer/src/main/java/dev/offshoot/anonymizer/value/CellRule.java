package dev.offshoot.anonymizer.value;

import org.jspecify.annotations.Nullable;

/** Makes a value of a value, both in the binary format of COPY. Not safe for several threads. */
@FunctionalInterface
public interface CellRule {

    /** @param person whom the row is about, if anybody */
    byte[] apply(byte[] value, @Nullable String person);
}
