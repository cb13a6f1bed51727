package dev.offshoot.mail.template;

import dev.offshoot.contracts.Catalogue;
import dev.offshoot.contracts.Contract;
import dev.offshoot.mail.attachment.Document;
import dev.offshoot.mail.manifest.AttachmentPattern;
import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterType;
import dev.offshoot.mail.manifest.Pointer;
import dev.offshoot.mail.manifest.Trigger;
import dev.offshoot.mail.rendering.TriggerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares triggers with the JSON schemas of the published language. */
final class ContractTriggers implements TriggerRule {

    @Override
    public List<String> faults(Manifest manifest, Trigger trigger) {
        Optional<Contract> contract = Catalogue.platform().find(trigger.event());
        if (contract.isEmpty()) {
            return List.of("event " + trigger.event() + " does not exist");
        }
        PayloadSchema schema = PayloadSchema.parse(contract.get().schema());
        List<String> faults = new ArrayList<>();
        pointers(trigger).stream()
                .filter(pointer -> schema.at(pointer).isEmpty())
                .forEach(pointer -> faults.add(trigger.event() + " has no " + pointer));
        if (trigger.to() != null && !trigger.maybeNobody()) {
            schema.at(trigger.to())
                    .filter(value -> !value.required())
                    .ifPresent(_ -> faults.add(
                            trigger.to() + " may be absent; write " + trigger.to() + "? and nobody gets a mail then"));
        }
        trigger.attachments().forEach(attachment -> attachment(schema, trigger, attachment, faults));
        manifest.parameters()
                .forEach(parameter -> parameter(schema, trigger, parameter).ifPresent(faults::add));
        return faults;
    }

    private static void attachment(
            PayloadSchema schema, Trigger trigger, AttachmentPattern attachment, List<String> faults) {
        for (String name : attachment.names()) {
            Optional<PayloadSchema.Value> value = schema.at(new Pointer(List.of(name)));
            if (value.isEmpty()) {
                faults.add(trigger.event() + " has no /" + name + " for an attachment");
            } else if (value.get().secret()) {
                faults.add("/" + name + " is secret and may not name an attachment");
            }
        }
        Map<String, String> sample = attachment.names().stream().collect(Collectors.toMap(name -> name, _ -> "x"));
        faults.addAll(new Document(attachment.service(), attachment.path(sample).orElse(""), attachment.name(sample))
                .problems());
    }

    private static List<Pointer> pointers(Trigger trigger) {
        List<Pointer> pointers = new ArrayList<>(trigger.once());
        Stream.of(trigger.to(), trigger.replyTo(), trigger.calendar())
                .filter(Objects::nonNull)
                .forEach(pointers::add);
        if (trigger.when() != null) {
            pointers.add(trigger.when().pointer());
        }
        return pointers;
    }

    private static Optional<String> parameter(PayloadSchema schema, Trigger trigger, Parameter parameter) {
        Pointer source = trigger.source(parameter);
        Optional<PayloadSchema.Value> value = schema.at(source);
        if (value.isEmpty()) {
            boolean named = trigger.parameters().containsKey(parameter.name());
            return parameter.optional() && !named
                    ? Optional.empty()
                    : Optional.of(trigger.event() + " has no " + source + " for " + parameter.name());
        }
        if (!parameter.optional() && !value.get().required()) {
            return Optional.of(source + " may be absent, but " + parameter.name() + " is not optional");
        }
        if (value.get().secret() != parameter.secret()) {
            return Optional.of(source + (value.get().secret() ? " is" : " is not") + " secret");
        }
        return fits(parameter.type(), value.get())
                ? Optional.empty()
                : Optional.of(source + " is " + value.get() + ", not "
                        + parameter.type().kind().word());
    }

    private static boolean fits(ParameterType type, PayloadSchema.Value value) {
        return switch (type.kind()) {
            case INTEGER -> value.is("integer");
            case DECIMAL -> value.is("number") || value.is("string");
            case BOOLEAN -> value.is("boolean");
            case LIST -> value.is("array");
            case STRUCTURE, MONEY -> value.is("object");
            case INSTANT -> value.is("string") && value.formatIs("date-time");
            case DATE -> value.is("string") && value.formatIs("date");
            case USER -> value.is("string") && value.formatIs("uuid");
            case TEXT, PARAGRAPH, MARKDOWN, ZONE, URL, SECRET, ENUM -> value.is("string");
        };
    }
}
