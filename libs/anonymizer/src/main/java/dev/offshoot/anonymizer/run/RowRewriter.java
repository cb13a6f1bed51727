package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.ColumnPlan;
import dev.offshoot.anonymizer.rule.Rule;
import dev.offshoot.anonymizer.rule.TablePlan;
import dev.offshoot.anonymizer.schema.SqlName;
import dev.offshoot.anonymizer.value.CellRule;
import dev.offshoot.anonymizer.value.GrowingBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table in the binary format of COPY: reads only what it needs, writes every column but those that are
 * computed later.
 */
final class RowRewriter {

    private static final int ABSENT = -1;

    private final TablePlan plan;
    private final Computation computation;
    private final List<ColumnPlan> columns;
    private final List<Field> fields = new ArrayList<>();
    private final int[] sources;
    private final int[] starts;

    RowRewriter(TablePlan plan, Computation computation, AnonymizerKey key) {
        this.plan = plan;
        this.computation = computation;
        this.columns = plan.columns().stream()
                .filter(column -> !(column.rule() instanceof Rule.Computed)
                        || computation.read().contains(column))
                .toList();
        this.sources = computation.copied().values().stream()
                .mapToInt(columns::indexOf)
                .toArray();
        this.starts = new int[columns.size() + 1];
        CellRules cells = new CellRules(key);
        columns.forEach(column -> fields.add(field(column, cells)));
    }

    /** Columns of the rows that are read; the person stands first. */
    String select() {
        String read = columns.stream()
                .filter(column -> !(column.rule() instanceof Rule.Nothing))
                .map(column -> ", " + value(column))
                .collect(Collectors.joining());
        String person = plan.person().isBlank() ? "null::text" : plan.person();
        return "select " + person + read + " from " + plan.table().name() + " t";
    }

    /** Columns of the rows that are written. */
    List<String> written() {
        return Stream.concat(columns.stream(), computation.copied().keySet().stream())
                .map(column -> SqlName.of(column.column().name()))
                .toList();
    }

    /** From the number of fields to the last one. */
    void rewrite(ByteBuffer row, GrowingBytes out) {
        row.getShort();
        String person = text(row);
        out.writeShort(fields.size() + sources.length);
        for (int i = 0; i < fields.size(); i++) {
            starts[i] = out.length();
            fields.get(i).write(row, person, out);
        }
        starts[fields.size()] = out.length();
        for (int source : sources) {
            out.write(out.array(), starts[source], starts[source + 1] - starts[source]);
        }
    }

    private static Field field(ColumnPlan column, CellRules cells) {
        return switch (column.rule()) {
            case Rule.Nothing ignored -> (row, person, out) -> out.writeInt(ABSENT);
            case Rule.Keep ignored -> (row, person, out) -> copy(row, out);
            case Rule.Computed ignored -> (row, person, out) -> copy(row, out);
            case Rule ignored -> {
                CellRule rule = cells.of(column);
                yield (row, person, out) -> change(row, rule, person, out);
            }
        };
    }

    private static void copy(ByteBuffer row, GrowingBytes out) {
        int length = row.getInt(row.position());
        int bytes = Integer.BYTES + Math.max(0, length);
        out.write(row.array(), row.arrayOffset() + row.position(), bytes);
        row.position(row.position() + bytes);
    }

    private static void change(ByteBuffer row, CellRule rule, @Nullable String person, GrowingBytes out) {
        int length = row.getInt();
        if (length == ABSENT) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] value = new byte[length];
        row.get(value);
        byte[] other = rule.apply(value, person);
        out.writeInt(other.length);
        out.write(other, 0, other.length);
    }

    private static @Nullable String text(ByteBuffer row) {
        int length = row.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] text = new byte[length];
        row.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Takes what it needs from the row that was, and adds to the row that will be. */
    @FunctionalInterface
    private interface Field {
        void write(ByteBuffer row, @Nullable String person, GrowingBytes out);
    }

    private static String value(ColumnPlan column) {
        return column.rule() instanceof Rule.Computed
                ? Computation.inItsType(column)
                : "t." + SqlName.of(column.column().name());
    }
}
