package dev.offshoot.mail.topic;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record SetPreference(boolean enabled) {}
