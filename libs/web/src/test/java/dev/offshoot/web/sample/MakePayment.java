package dev.offshoot.web.sample;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
public record MakePayment(String reference, long amount) {

    public MakePayment {
        if (amount > 1_000_000) {
            throw new IllegalArgumentException("secret of the constructor");
        }
    }
}
