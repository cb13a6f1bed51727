package dev.offshoot.auth.secret;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The one kind of row that is asked for its key over all tables. */
@MappedEntity("passwords")
record KeyUsageRow(@Id long userId) {}
