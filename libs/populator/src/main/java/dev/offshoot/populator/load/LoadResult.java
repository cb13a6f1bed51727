package dev.offshoot.populator.load;

import java.util.List;

/** How many rows of an entity a run wrote, and how many it left as they were. */
record LoadResult(String entity, int loaded, int unchanged) {

    static LoadResult of(CheckedEntity entity, List<CheckedEntry> changed) {
        int loaded = rows(changed);
        return new LoadResult(entity.entity().name(), loaded, rows(entity.entries()) - loaded);
    }

    private static int rows(List<CheckedEntry> entries) {
        return entries.stream().mapToInt(CheckedEntry::size).sum();
    }

    @Override
    public String toString() {
        return entity + ": " + loaded + " loaded" + (unchanged == 0 ? "" : ", " + unchanged + " unchanged");
    }
}
