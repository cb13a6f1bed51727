package dev.offshoot.anonymizer.value;

/** What becomes of a value inside JSON, and of everything below it. */
public sealed interface LeafRule {

    /** It stays. */
    record Keep() implements LeafRule {}

    /** It becomes null. */
    record Nothing() implements LeafRule {}

    /** Texts become others; numbers and truth values, which no rule can make harmless, become null. */
    record Words(TextRule rule) implements LeafRule {}
}
