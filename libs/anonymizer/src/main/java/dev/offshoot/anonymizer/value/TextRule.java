package dev.offshoot.anonymizer.value;

import org.jspecify.annotations.Nullable;

/** Makes a text of a text. Not safe for several threads. */
@FunctionalInterface
public interface TextRule {

    /** @param person whom the row is about, if anybody */
    String apply(String original, @Nullable String person);
}
