package dev.offshoot.populator.load;

import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioNames;
import dev.offshoot.populator.ScenarioRow;
import dev.offshoot.populator.value.RowContext;
import dev.offshoot.populator.value.Value;
import dev.offshoot.populator.yaml.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row or repetition, ready to be made. */
final class CheckedEntry {

    private final String entity;
    private final Entry entry;
    private final Value fields;
    private final byte[] digest;

    CheckedEntry(String entity, Entry entry, Value fields, byte[] digest) {
        this.entity = entity;
        this.entry = entry;
        this.fields = fields;
        this.digest = digest;
    }

    String key() {
        return entry.key();
    }

    byte[] digest() {
        return digest.clone();
    }

    boolean isLoadedAs(byte @Nullable [] known) {
        return Arrays.equals(digest, known);
    }

    int size() {
        return entry.rows();
    }

    /** The fields of one row, with moments counted from 1970. */
    Fields sample() {
        return row(entry.keyOf(0), Instant.EPOCH).fields();
    }

    Stream<ScenarioRow> rows(Instant now) {
        return IntStream.range(0, entry.rows()).mapToObj(row -> row(entry.keyOf(row), now));
    }

    private ScenarioRow row(String key, Instant now) {
        UUID uuid = ScenarioNames.uuidOf(entity + "." + key);
        return new ScenarioRow(key, uuid, (Fields) fields.in(new RowContext(uuid, now)));
    }
}
