package dev.offshoot.broker.page;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/** @param critical services without which the platform counts as down */
@ConfigurationProperties("offshoot.broker")
record PageSettings(@Bindable(defaultValue = "auth,backend") List<String> critical) {}
