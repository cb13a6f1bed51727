package dev.offshoot.contracts.media;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What a resource is used in: a project, an event, a conversation. */
@Serdeable
public record ResourceContext(String service, String kind, UUID id) {}
