package dev.offshoot.auth.account;

import dev.offshoot.auth.profile.ChangeProfile;
import dev.offshoot.auth.profile.ProfileChange;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.FreshSession;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/auth/users")
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController {

    private final Users users;
    private final Accounts accounts;
    private final AccountList list;
    private final InviteUser invitation;
    private final ProfileChange profile;
    private final ChangeRoles roles;

    AccountController(
            Users users,
            Accounts accounts,
            AccountList list,
            InviteUser invitation,
            ProfileChange profile,
            ChangeRoles roles) {
        this.users = users;
        this.accounts = accounts;
        this.list = list;
        this.invitation = invitation;
        this.profile = profile;
        this.roles = roles;
    }

    @Get
    @AllowPermission("auth:users.read")
    CursorPage<AccountResponse> list(@RequestBean @Valid AccountFilter filter, PageRequest page) {
        return list.page(filter, page);
    }

    @Get("/{id}")
    @AllowPermission("auth:users.read")
    HttpResponse<AccountResponse> find(UUID id) {
        return describe(users.find(id));
    }

    @Post
    @Idempotent
    @AllowPermission("auth:users.write")
    HttpResponse<AccountResponse> invite(@Body @Valid CreateAccount request, Caller.Person caller, Visitor visitor) {
        User user = invitation.invite(request, caller, visitor);
        return HttpResponse.created(
                        accounts.describe(user),
                        UriBuilder.of("/api/auth/users")
                                .path(user.uuid().toString())
                                .build())
                .header(HttpHeaders.ETAG, Etag.of(user.version()).value());
    }

    @Patch("/{id}")
    @AllowPermission("auth:users.write")
    HttpResponse<AccountResponse> change(UUID id, @Body @Valid ChangeProfile request, IfMatch seen) {
        return describe(profile.apply(id, seen, request));
    }

    @Put("/{id}/roles")
    @AllowPermission("auth:roles.write")
    @FreshSession
    HttpResponse<AccountResponse> changeRoles(
            UUID id, @Body @Valid RoleList request, IfMatch seen, Caller.Person caller, Visitor visitor) {
        return describe(roles.change(id, request.roles(), seen, new Actor(caller, visitor)));
    }

    private HttpResponse<AccountResponse> describe(User user) {
        return HttpResponse.ok(accounts.describe(user))
                .header(HttpHeaders.ETAG, Etag.of(user.version()).value());
    }
}
