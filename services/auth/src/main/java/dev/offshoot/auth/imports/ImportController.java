package dev.offshoot.auth.imports;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/auth/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("auth:import")
class ImportController {

    private final ImportUsers imports;

    ImportController(ImportUsers imports) {
        this.imports = imports;
    }

    @Post
    ImportResponse run(@Body @Valid ImportRequest request, Caller caller) {
        return imports.run(request, caller.name());
    }
}
