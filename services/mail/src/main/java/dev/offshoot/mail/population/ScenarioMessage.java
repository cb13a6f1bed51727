package dev.offshoot.mail.population;

import dev.offshoot.mail.delivery.DeliveryStatus;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A message as a scenario describes it: one recipient, and the state its mail ended in. */
record ScenarioMessage(ScenarioRow row, PublishedVersion version, Instant at) {

    private static final String SAMPLE = "sample";

    /** The same on every machine, as the message's own. */
    UUID delivery() {
        return UUID.nameUUIDFromBytes((row.uuid() + ".delivery").getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a typed address. */
    Optional<UUID> user() {
        return row.fields().find("to").filter(UUID.class::isInstance).map(UUID.class::cast);
    }

    Optional<Fields> typed() {
        return row.fields().find("to").filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    /** As they are kept: secrets are wiped once a mail has ended. */
    Map<String, Object> parameters() {
        Map<String, Object> values = withSecrets();
        secrets().forEach(values::remove);
        return values;
    }

    /** Those of the scenario, or the template's sample; secrets always from the sample. */
    Map<String, Object> withSecrets() {
        Map<String, Object> values = new LinkedHashMap<>(version.sample());
        if (row.fields().find("parameters").orElse(SAMPLE) instanceof Map<?, ?> given) {
            values.keySet().retainAll(secrets());
            given.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return values;
    }

    private List<String> secrets() {
        return version.manifest().parameters().stream()
                .filter(Parameter::secret)
                .map(Parameter::name)
                .toList();
    }

    DeliveryStatus status() {
        return DeliveryStatus.valueOf(row.fields().text("status").toUpperCase(Locale.ROOT));
    }

    boolean left() {
        return status() != DeliveryStatus.SKIPPED;
    }

    boolean wasSent() {
        return left() && status() != DeliveryStatus.FAILED;
    }

    String locale() {
        return version.locale(typed().flatMap(to -> to.findText("locale")).orElse(null), null);
    }
}
