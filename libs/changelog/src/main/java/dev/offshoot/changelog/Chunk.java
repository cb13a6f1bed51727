package dev.offshoot.changelog;

/**
 * What one call of a {@link ChangeInChunks} did.
 *
 * @param rows how many it changed
 * @param position where the next one goes on; differs from the former one
 * @param last whether nothing is left
 */
public record Chunk(long rows, String position, boolean last) {

    /** More may follow behind this position. */
    public static Chunk upTo(String position, long rows) {
        return new Chunk(rows, position, false);
    }

    /** Nothing is left. */
    public static Chunk last(long rows) {
        return new Chunk(rows, "", true);
    }
}
