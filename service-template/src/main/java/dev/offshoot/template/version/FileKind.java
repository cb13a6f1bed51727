package dev.offshoot.template.version;

/** Whose a file is, once it is written. */
public enum FileKind {
    /** The template's: the same in every service but for its answers, and never edited there. */
    MANAGED,
    /** The service's: written once. */
    SEEDED,
    /** The service's, but for the regions between {@code template:begin} and {@code template:end}. */
    REGIONS
}
