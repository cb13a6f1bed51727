package dev.offshoot.events.guest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How many sign-ups are taken, such as {@code 3/h}.
 *
 * @param perAddress of one e-mail address; more are answered alike and send nothing
 * @param perIp of one IPv4 address or IPv6 /64
 * @param perEvent of everybody together
 * @param answerAfter no sign-up is answered sooner, so that its time says nothing of the address
 */
@ConfigurationProperties("offshoot.events.sign-ups")
record SignUpSettings(
        @Bindable(defaultValue = "3/h") String perAddress,
        @Bindable(defaultValue = "20/h") String perIp,
        @Bindable(defaultValue = "1200/m") String perEvent,
        @Bindable(defaultValue = "300ms") Duration answerAfter) {}
