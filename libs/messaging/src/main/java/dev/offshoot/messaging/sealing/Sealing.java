package dev.offshoot.messaging.sealing;

import dev.offshoot.contracts.Catalogue;
import dev.offshoot.contracts.Contract;
import dev.offshoot.contracts.Event;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.json.EventJson;
import dev.offshoot.service.KeyRing;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Seals the secret fields of what this service publishes, and opens those sealed for it. */
@Singleton
public class Sealing {

    private final Map<Class<?>, SecretFields> fields = new ConcurrentHashMap<>();
    private final EventJson json;
    private final String service;
    private final ReaderKeys readers;
    private final @Nullable KeyRing ring;

    Sealing(
            EventJson json,
            @Value("${offshoot.service}") String service,
            @Value("${offshoot.readers.file:}") String readersFile,
            SealingKeys keys) {
        this.json = json;
        this.service = service;
        this.readers = read(readersFile);
        this.ring = keys.ring();
    }

    /**
     * The payload with its secret fields sealed.
     *
     * @throws IllegalStateException when the key of a named reader is missing
     */
    public JsonNode seal(Event event, String type, JsonNode payload) {
        return fieldsOf(event.getClass())
                .change(
                        payload,
                        "",
                        (field, names, text) -> seal(new Binding(type, event.subject(), field), names, text));
    }

    /** The payload with the fields sealed for this service in clear; others stay as they are. */
    public OpenedPayload open(Envelope envelope, JsonNode payload) {
        Optional<Contract> contract = Catalogue.platform().find(envelope.type());
        List<String> opened = new ArrayList<>();
        if (ring == null || contract.isEmpty()) {
            return new OpenedPayload(payload, opened);
        }
        JsonNode clear = fieldsOf(contract.get().event()).change(payload, "", (field, names, text) -> {
            String secret = open(new Binding(envelope.type(), envelope.subject(), field), text, ring);
            opened.add(secret);
            return secret;
        });
        return new OpenedPayload(clear, opened);
    }

    private String seal(Binding binding, Set<String> names, String clear) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (String name : names) {
            ReaderKey key = readers.current(name)
                    .orElseThrow(() -> new IllegalStateException(
                            "%s of %s cannot be sealed: OFFSHOOT_READERS_FILE holds no key of %s; write it with ./offshoot secrets new"
                                    .formatted(binding.field(), binding.type(), name)));
            boxes.put(name, Box.seal(clear, key, binding.forReader(name)));
        }
        return SealedText.write(boxes, json);
    }

    private String open(Binding binding, String text, KeyRing own) {
        if (!SealedText.isSealed(text)) {
            return text;
        }
        return SealedText.boxOf(service, text, json)
                .map(box -> box.open(privateKey(box.id(), own), binding.forReader(service)))
                .orElse(text);
    }

    private static byte[] privateKey(int id, KeyRing own) {
        return own.find(id)
                .map(X25519::privateKey)
                .orElseThrow(() ->
                        new TamperedText("A field is sealed for key " + id + ", which the key ring no longer holds"));
    }

    private SecretFields fieldsOf(Class<?> event) {
        return fields.computeIfAbsent(event, SecretFields::of);
    }

    private static ReaderKeys read(String file) {
        try {
            return file.isEmpty() ? ReaderKeys.none() : ReaderKeys.read(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("OFFSHOOT_READERS_FILE cannot be read: " + file, unreadable);
        }
    }
}
