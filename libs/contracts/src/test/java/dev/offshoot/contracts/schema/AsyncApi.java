package dev.offshoot.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.contracts.Contract;
import java.util.Comparator;
import java.util.List;

/** The AsyncAPI 3.0 document of every event on the platform. */
final class AsyncApi {

    private static final List<String> CLOUD_EVENT_ATTRIBUTES =
            List.of("specversion", "id", "source", "type", "subject", "time", "sequence");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Schemas schemas = new Schemas();

    ObjectNode of(List<Contract> contracts) {
        ObjectNode document = nodes.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Offshoot events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Every event of the platform. CloudEvents 1.0, binary content mode, over AMQP 0-9-1.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        contracts.stream().sorted(Comparator.comparing(Contract::type)).forEach(contract -> {
            channels.set(name(contract), channel(contract));
            operations.set(name(contract), operation(contract));
            messages.set(name(contract), message(contract));
        });
        return document;
    }

    private ObjectNode channel(Contract contract) {
        ObjectNode channel = nodes.objectNode().put("address", contract.type());
        channel.putObject("messages").putObject("event").put("$ref", "#/components/messages/" + name(contract));
        ObjectNode amqp = channel.putObject("bindings").putObject("amqp").put("is", "routingKey");
        amqp.putObject("exchange")
                .put("name", "offshoot.events")
                .put("type", "topic")
                .put("durable", true);
        return channel;
    }

    private ObjectNode operation(Contract contract) {
        String publisher = contract.isShared()
                ? "any service"
                : contract.type().substring(0, contract.type().indexOf('.'));
        ObjectNode operation = nodes.objectNode().put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + name(contract));
        operation.put("summary", "Published by " + publisher);
        return operation;
    }

    private ObjectNode message(Contract contract) {
        ObjectNode message = nodes.objectNode().put("name", contract.type()).put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode attributes = headers.putObject("properties");
        CLOUD_EVENT_ATTRIBUTES.forEach(
                attribute -> attributes.putObject("cloudEvents:" + attribute).put("type", "string"));
        attributes.putObject("cloudEvents:traceparent").put("type", "string");
        CLOUD_EVENT_ATTRIBUTES.forEach(
                attribute -> headers.withArray("required").add("cloudEvents:" + attribute));
        JsonNode payload = schemas.of(contract);
        message.set("payload", payload);
        return message;
    }

    private static String name(Contract contract) {
        return contract.type().replace("*", "any");
    }
}
