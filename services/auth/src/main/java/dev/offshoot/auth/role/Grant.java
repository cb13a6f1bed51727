package dev.offshoot.auth.role;

import io.micronaut.core.annotation.Introspected;

/** One permission of one role. */
@Introspected
record Grant(long roleId, String permission) {}
