package dev.offshoot.mail.template;

import dev.offshoot.mail.manifest.Condition;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.Trigger;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template with its current version.
 *
 * @param schema JSON schema of the parameters
 */
@Serdeable
record TemplateResponse(
        String key,
        String owner,
        String title,
        String topic,
        boolean essential,
        int version,
        List<String> locales,
        List<ParameterResponse> parameters,
        Map<String, Object> schema,
        List<TriggerResponse> triggers,
        Map<String, Object> sample) {

    static TemplateResponse of(PublishedVersion version) {
        return new TemplateResponse(
                version.key(),
                version.manifest().owner(),
                version.manifest().title(),
                version.topic().key(),
                version.topic().essential(),
                version.number(),
                List.copyOf(version.programs().keySet()),
                version.manifest().parameters().stream()
                        .map(ParameterResponse::of)
                        .toList(),
                ParameterSchema.of(version.manifest().parameters()),
                version.manifest().triggers().stream().map(TriggerResponse::of).toList(),
                version.sample());
    }

    /** A declared parameter. */
    @Serdeable
    record ParameterResponse(String name, String type, boolean optional) {

        static ParameterResponse of(Parameter parameter) {
            return new ParameterResponse(
                    parameter.name(), parameter.type().kind().word(), parameter.optional());
        }
    }

    /** An event that makes a message. */
    @Serdeable
    record TriggerResponse(String event, @Nullable String when, String to) {

        static TriggerResponse of(Trigger trigger) {
            Condition when = trigger.when();
            return new TriggerResponse(
                    trigger.event(),
                    when == null ? null : when.toString(),
                    trigger.to() == null
                            ? "group." + trigger.group()
                            : trigger.to().toString());
        }
    }
}
