package dev.offshoot.events.team;

import dev.offshoot.events.people.Names;
import dev.offshoot.events.people.People;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.events.team.TeamEditing.Added;
import dev.offshoot.events.team.TeamEditing.Editor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Controller("/api/events/{id}/team")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class TeamController {

    private final EventAccess access;
    private final Teams teams;
    private final TeamEditing editing;
    private final MemberCheck check;
    private final People people;

    TeamController(EventAccess access, Teams teams, TeamEditing editing, MemberCheck check, People people) {
        this.access = access;
        this.teams = teams;
        this.editing = editing;
        this.check = check;
        this.people = people;
    }

    @Get
    @AllowAnonymous
    @AllowPerson
    TeamResponse list(UUID id, Caller caller) {
        EventRights rights = access.of(id, caller);
        return shown(teams.of(rights.eventId()), rights);
    }

    @Post
    HttpResponse<MemberResponse> add(@PathVariable UUID id, @Body @Valid NewMember body, Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.EDIT);
        check.require(body);
        Added added = editing.add(id, body, editor(caller, rights));
        MemberResponse member = shown(added.member());
        return added.isNew()
                ? HttpResponse.created(member, URI.create("/api/events/" + id + "/team/" + member.id()))
                : HttpResponse.ok(member);
    }

    @Patch("/{memberId}")
    MemberResponse change(
            @PathVariable UUID id, @PathVariable UUID memberId, @Body @Valid MemberChange body, Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.EDIT);
        check.require(body);
        teams.find(rights.eventId(), memberId).ifPresent(member -> check.requireSuiting(body, member));
        return shown(editing.change(id, memberId, body, editor(caller, rights)));
    }

    @Delete("/{memberId}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(UUID id, UUID memberId, Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.EDIT);
        editing.remove(id, memberId, editor(caller, rights));
    }

    @Put("/order")
    TeamResponse order(@PathVariable UUID id, @Body @Valid TeamOrder body, Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.EDIT);
        return shown(editing.order(id, body.memberIds(), editor(caller, rights)), rights);
    }

    private TeamResponse shown(List<TeamMember> members, EventRights rights) {
        List<UUID> accounts = members.stream()
                .map(TeamMember::account)
                .filter(Objects::nonNull)
                .toList();
        return TeamResponse.of(members, people.names(accounts), rights.may(Right.EDIT));
    }

    private MemberResponse shown(TeamMember member) {
        UUID account = member.account();
        Names names = people.names(account == null ? List.of() : List.of(account));
        return MemberResponse.of(member, names, true);
    }

    private static Editor editor(Caller.Person caller, EventRights rights) {
        return new Editor(caller.id(), rights.reviewer());
    }
}
