package dev.offshoot.auth.person;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with. */
@Introspected
record Credentials(@Nullable String primaryEmail, boolean passwordSet) {}
