package dev.offshoot.web.network;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/** @param trustedProxies networks in CIDR notation whose forwarded headers are believed; default: this machine */
@ConfigurationProperties("offshoot")
record NetworkSettings(
        @Bindable(defaultValue = "127.0.0.0/8,::1/128") List<String> trustedProxies) {}
