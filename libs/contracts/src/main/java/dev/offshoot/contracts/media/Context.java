package dev.offshoot.contracts.media;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * What members share resources in, as its own service names it; the service is the first part of the event's type.
 *
 * @param kind such as event, project or conversation
 */
@Serdeable
public record Context(String kind, UUID id) {}
