package dev.offshoot.broker.description;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** @param document JSON text */
@MappedEntity("descriptions")
record StoredDescription(@Id long id, String service, String etag, String document) {}
