package dev.offshoot.auth.account;

import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.FreshSession;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/auth/users/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("auth:users.write")
@FreshSession
class AccountStatusController {

    private final ChangeStatus status;
    private final WithdrawInvitation invitations;
    private final Accounts accounts;

    AccountStatusController(ChangeStatus status, WithdrawInvitation invitations, Accounts accounts) {
        this.status = status;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @Post("/deactivation")
    HttpResponse<AccountResponse> deactivate(
            UUID id, @Body @Valid StatusChange request, Caller.Person caller, Visitor visitor) {
        return HttpResponse.ok(accounts.describe(status.deactivate(id, request.reason(), new Actor(caller, visitor))));
    }

    @Post("/reactivation")
    HttpResponse<AccountResponse> reactivate(
            UUID id, @Body @Valid StatusChange request, Caller.Person caller, Visitor visitor) {
        return HttpResponse.ok(accounts.describe(status.reactivate(id, request.reason(), new Actor(caller, visitor))));
    }

    @Delete("/invitation")
    HttpResponse<Void> withdraw(UUID id, Caller.Person caller, Visitor visitor) {
        invitations.withdraw(id, new Actor(caller, visitor));
        return HttpResponse.noContent();
    }
}
