package dev.offshoot.events.team;

import dev.offshoot.events.people.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** @param peopleIncomplete auth did not say every name in time */
@Serdeable
record TeamResponse(List<MemberResponse> items, boolean peopleIncomplete) {

    static TeamResponse of(List<TeamMember> members, Names names, boolean forEditor) {
        return new TeamResponse(
                members.stream()
                        .map(member -> MemberResponse.of(member, names, forEditor))
                        .toList(),
                names.incomplete());
    }
}
