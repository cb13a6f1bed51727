package dev.offshoot.events.editing;

import dev.offshoot.events.editing.JsonReader.Result;
import dev.offshoot.events.event.ContentCheck;
import dev.offshoot.events.event.EventContent;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Turns what clients send into an event's content; a new event begins with what nobody needs to say. */
@Singleton
class ContentReader {

    private static final Set<String> BESIDES = Set.of("team", "capacity", "pools", "ticketTypes", "submit");

    private static final Map<String, Object> UNSAID = Map.ofEntries(
            Map.entry("format", "on-site"),
            Map.entry("onlineFor", "confirmed"),
            Map.entry("languages", List.of()),
            Map.entry("visibility", "public"),
            Map.entry("waitingList", "off"),
            Map.entry("offerMinutes", 1_440),
            Map.entry("paymentMinutes", 30),
            Map.entry("guestsAllowed", false),
            Map.entry("showSeatsLeft", false),
            Map.entry("organisers", List.of()));

    private final JsonReader json;

    ContentReader(JsonReader json) {
        this.json = json;
    }

    /** @throws dev.offshoot.web.ProblemException 400 naming every bad field */
    Draft readNew(JsonNode body) {
        requireObject(body);
        Map<String, JsonNode> besides = new LinkedHashMap<>();
        Map<String, JsonNode> content = new LinkedHashMap<>();
        body.entries()
                .forEach(entry ->
                        (BESIDES.contains(entry.getKey()) ? besides : content).put(entry.getKey(), entry.getValue()));
        Result<NewEvent> extras = json.read(JsonNode.createObjectNode(besides), NewEvent.class);
        JsonNode tree = MergePatch.apply(unsaid(besides), JsonNode.createObjectNode(content));
        Result<EventContent> read = read(tree);
        List<FieldError> faults = new ArrayList<>(read.faults());
        faults.addAll(extras.faults());
        NewEvent wanted = extras.value();
        if (wanted != null && extras.faults().isEmpty()) {
            faults.addAll(wanted.seats().faults());
        }
        refuse(faults);
        return new Draft(Objects.requireNonNull(read.value()), Objects.requireNonNull(wanted));
    }

    /** @throws dev.offshoot.web.ProblemException 400 naming every bad field */
    EventContent merge(EventContent before, JsonNode patch) {
        requireObject(patch);
        Result<EventContent> read = read(MergePatch.apply(json.write(before), patch));
        refuse(read.faults());
        return Objects.requireNonNull(read.value());
    }

    /** Names of the fields that are different. */
    List<String> changed(EventContent before, EventContent after) {
        JsonNode first = json.write(before);
        JsonNode second = json.write(after);
        Set<String> changed = new TreeSet<>();
        first.entries().forEach(entry -> {
            if (!Objects.equals(entry.getValue(), second.get(entry.getKey()))) {
                changed.add(entry.getKey());
            }
        });
        return List.copyOf(changed);
    }

    private Result<EventContent> read(JsonNode tree) {
        Result<EventContent> read = json.read(tree, EventContent.class);
        EventContent content = read.value();
        if (content == null) {
            return read;
        }
        List<FieldError> faults = new ArrayList<>(read.faults());
        faults.addAll(ContentCheck.faults(content));
        return new Result<>(content, faults);
    }

    private JsonNode unsaid(Map<String, JsonNode> besides) {
        boolean registers = besides.containsKey("capacity") || besides.containsKey("ticketTypes");
        Map<String, Object> values = new LinkedHashMap<>(UNSAID);
        values.put("registrationMode", registers ? "internal" : "none");
        return json.write(values);
    }

    private static void requireObject(JsonNode body) {
        if (!body.isObject()) {
            refuse(List.of(new FieldError("", "wrong-type", "Must be an object")));
        }
    }

    static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw WebProblem.INVALID_REQUEST
                    .because("The request has invalid fields")
                    .withErrors(faults);
        }
    }

    /** What a new event shall be. */
    record Draft(EventContent content, NewEvent besides) {}
}
