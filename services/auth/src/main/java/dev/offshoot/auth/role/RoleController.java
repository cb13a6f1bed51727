package dev.offshoot.auth.role;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Idempotent;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/auth/roles")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("auth:roles.write")
class RoleController {

    private final RoleCatalogue roles;

    RoleController(RoleCatalogue roles) {
        this.roles = roles;
    }

    @Get
    List<RoleResponse> list() {
        return roles.list();
    }

    @Post
    @Idempotent
    HttpResponse<RoleResponse> create(@Body @Valid CreateRole request, Caller caller) {
        return HttpResponse.created(roles.create(request, caller.name()));
    }
}
