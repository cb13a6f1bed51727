package dev.offshoot.populator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The values of a row or of an object inside it, as the schema types them. Asking for a required field by its type
 * cannot fail; optional ones have {@code find…}.
 */
public final class Fields {

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    public static Fields of(Map<String, Object> values) {
        return new Fields(values);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public String text(String field) {
        return get(field, String.class);
    }

    public Optional<String> findText(String field) {
        return find(field, String.class);
    }

    public boolean flag(String field, boolean otherwise) {
        return find(field, Boolean.class).orElse(otherwise);
    }

    public long number(String field) {
        return get(field, Long.class);
    }

    public Optional<Long> findNumber(String field) {
        return find(field, Long.class);
    }

    public Optional<BigDecimal> findDecimal(String field) {
        return find(field, BigDecimal.class);
    }

    public Instant instant(String field) {
        return get(field, Instant.class);
    }

    public Optional<Instant> findInstant(String field) {
        return find(field, Instant.class);
    }

    public Optional<LocalDate> findDate(String field) {
        return find(field, LocalDate.class);
    }

    /** A UUID or what a reference points to. */
    public UUID uuid(String field) {
        return get(field, UUID.class);
    }

    public Optional<UUID> findUuid(String field) {
        return find(field, UUID.class);
    }

    public Optional<byte[]> findFile(String field) {
        return find(field, byte[].class);
    }

    public Optional<Fields> findObject(String field) {
        return find(field, Fields.class);
    }

    /** The elements, typed as the schema says; empty when the field is absent. Mixed lists hold text beside {@link Fields}. */
    public List<?> list(String field) {
        return find(field, List.class).map(list -> (List<?>) list).orElse(List.of());
    }

    /** The elements of a list of one type. */
    public <T> List<T> list(String field, Class<T> type) {
        return list(field).stream().map(type::cast).toList();
    }

    /** Any value: what {@link FieldType#anyOf} and {@link FieldType#json} fields hold (maps, lists and single values). */
    public Optional<Object> find(String field) {
        return Optional.ofNullable(values.get(field));
    }

    private <T> T get(String field, Class<T> type) {
        return find(field, type)
                .orElseThrow(() -> new IllegalStateException("The schema lets " + field + " be absent"));
    }

    private <T> Optional<T> find(String field, Class<T> type) {
        return find(field).map(type::cast);
    }
}
