package dev.offshoot.auth.account;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record RoleList(@Size(max = 20) List<@NotBlank @Size(max = 40) String> roles) {}
