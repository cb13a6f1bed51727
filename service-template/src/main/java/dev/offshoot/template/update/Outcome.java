package dev.offshoot.template.update;

/** What became of a file. */
public enum Outcome {
    /** New in the template. */
    ADDED("added"),
    /** As the template has it now. */
    UPDATED("updated"),
    /** Changed by the template and by the service, in different places. */
    MERGED("merged, local edits kept"),
    /** Changed by both in the same lines: the file holds conflict markers. */
    CONFLICT("CONFLICT"),
    /** The template dropped it and nobody had changed it. */
    REMOVED("removed"),
    /** The template dropped it, but it holds local edits. */
    KEPT("kept: the template dropped it, but it was changed here");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** Whether a person has to look. */
    public boolean needsHands() {
        return this == CONFLICT || this == KEPT;
    }

    @Override
    public String toString() {
        return words;
    }
}
