package dev.offshoot.web.sample;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
public record PlaceOrder(
        UUID customer,
        @NotBlank @Size(max = 20) String reference,
        @Valid @Size(min = 1, max = 3) List<Line> lines,
        Delivery delivery,
        @Nullable LocalDate wantedOn,
        @Nullable Instant notBefore,
        @Bindable(defaultValue = "false") boolean gift,
        @Nullable Map<String, Integer> stock) {

    @Serdeable
    public record Line(
            String article, @Positive int count, @Nullable List<String> notes) {}
}
