package dev.offshoot.broker.state;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/** @param state a folder of this instance alone */
@ConfigurationProperties("offshoot.broker")
record StateSettings(@Bindable(defaultValue = "state") Path state) {}
