package dev.offshoot.template.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.template.TemplateRefusal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** {@code asyncapi.json}: a channel, an operation and a message of each event type. */
public final class AsyncApiDocument {

    /** Where it stands in a checkout. */
    public static final String PATH = "libs/contracts/src/main/resources/asyncapi.json";

    /** Records of any service, {@code *.mail.requested}, stand first. */
    private static final Comparator<String> ORDER = Comparator.comparing(name -> name.replaceFirst("^any\\.", "*."));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;

    private AsyncApiDocument(ObjectNode document) {
        this.document = document;
    }

    /** @throws TemplateRefusal when it is not as libs/contracts stores it */
    public static AsyncApiDocument parse(String text) {
        if (read(text) instanceof ObjectNode document
                && new AsyncApiDocument(document).text().equals(text)) {
            return new AsyncApiDocument(document);
        }
        throw new TemplateRefusal(PATH + " is not as libs/contracts stores it:"
                + " run ./mvnw -pl libs/contracts test -Doffshoot.contracts=write.");
    }

    /** @param payload the JSON schema of the record */
    public AsyncApiDocument with(String type, String payload) {
        ObjectNode channel = JSON.createObjectNode().put("address", type);
        channel.putObject("messages").putObject("event").put("$ref", "#/components/messages/" + type);
        ObjectNode amqp = channel.putObject("bindings").putObject("amqp").put("is", "routingKey");
        amqp.putObject("exchange")
                .put("name", "offshoot.events")
                .put("type", "topic")
                .put("durable", true);
        ObjectNode operation = JSON.createObjectNode().put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + type);
        operation.put("summary", "Published by " + type.substring(0, type.indexOf('.')));
        return added(type, channel, operation, message(type, payload));
    }

    public AsyncApiDocument without(String type) {
        ObjectNode shrunk = document.deepCopy();
        ((ObjectNode) shrunk.path("channels")).remove(type);
        ((ObjectNode) shrunk.path("operations")).remove(type);
        ((ObjectNode) shrunk.at("/components/messages")).remove(type);
        return new AsyncApiDocument(shrunk);
    }

    public String text() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Headers are the same for every event. */
    private ObjectNode message(String type, String payload) {
        ObjectNode message = JSON.createObjectNode().put("name", type).put("contentType", "application/json");
        JsonNode headers = document.at("/components/messages").path(0).path("headers");
        for (JsonNode other : document.at("/components/messages")) {
            headers = other.path("headers");
        }
        message.set("headers", headers.deepCopy());
        message.set("payload", read(payload));
        return message;
    }

    private AsyncApiDocument added(String type, ObjectNode channel, ObjectNode operation, ObjectNode message) {
        ObjectNode grown = document.deepCopy();
        insert((ObjectNode) grown.path("channels"), type, channel);
        insert((ObjectNode) grown.path("operations"), type, operation);
        insert((ObjectNode) grown.at("/components/messages"), type, message);
        return new AsyncApiDocument(grown);
    }

    private static void insert(ObjectNode entries, String name, JsonNode entry) {
        Map<String, JsonNode> sorted = new TreeMap<>(ORDER);
        entries.properties().forEach(existing -> sorted.put(existing.getKey(), existing.getValue()));
        sorted.put(name, entry);
        entries.removeAll();
        sorted.forEach(entries::set);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new TemplateRefusal(
                    "a JSON document of libs/contracts cannot be read: " + e.getOriginalMessage() + ".", e);
        }
    }
}
