package dev.offshoot.auth.role;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record CreateRole(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String name,
        @NotBlank @Size(max = 200) String description,

        @Size(max = 40)
        List<@Pattern(regexp = "[a-z][a-z0-9-]*:[a-z*][a-z0-9-]*([.][a-z][a-z0-9-]*)?") @Size(max = 60) String>
                permissions) {}
