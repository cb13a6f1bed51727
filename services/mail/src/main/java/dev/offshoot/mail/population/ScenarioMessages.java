package dev.offshoot.mail.population;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.template.Previews;
import dev.offshoot.populator.BulkRows;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes messages of a scenario with their deliveries and logs, by COPY. */
@Singleton
class ScenarioMessages {

    private final MessageHistory history;
    private final BulkRows rows;
    private final HistoryRows columns;
    private final LocalUsers users;
    private final Previews parameters;

    ScenarioMessages(
            MessageHistory history, BulkRows rows, HistoryRows columns, LocalUsers users, Previews parameters) {
        this.history = history;
        this.rows = rows;
        this.columns = columns;
        this.users = users;
        this.parameters = parameters;
    }

    void replace(List<ScenarioMessage> messages) {
        messages.forEach(this::requireFit);
        history.remove(messages.stream()
                .map(message -> message.row().uuid().toString())
                .collect(Collectors.joining(",")));
        Map<UUID, Long> people = users.idsOf(
                messages.stream().flatMap(message -> message.user().stream()).toList());
        List<Long> messageIds = rows.takeIds("messages", messages.size());
        List<Long> deliveryIds = rows.takeIds("deliveries", messages.size());
        List<Numbered> numbered = IntStream.range(0, messages.size())
                .mapToObj(i -> new Numbered(messages.get(i), messageIds.get(i), deliveryIds.get(i)))
                .toList();
        rows.copy("messages", HistoryRows.MESSAGE, numbered.stream().map(columns::message));
        rows.copy("deliveries", HistoryRows.DELIVERY, numbered.stream().map(one -> columns.delivery(one, people)));
        rows.copy("delivery_log_entries", HistoryRows.LOG, numbered.stream().flatMap(columns::log));
    }

    private void requireFit(ScenarioMessage message) {
        List<FieldError> misfits = parameters.misfits(message.version(), message.withSecrets());
        if (!misfits.isEmpty()) {
            throw new IllegalArgumentException("messages." + message.row().key() + " does not fit "
                    + message.version().key() + ": "
                    + misfits.stream()
                            .map(misfit -> misfit.field() + " " + misfit.message())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** A message with the local ids of its rows. */
    record Numbered(ScenarioMessage message, long messageId, long deliveryId) {}
}
