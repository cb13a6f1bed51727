package dev.offshoot.events.population;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.right.Right;
import dev.offshoot.events.team.GuestContent;
import dev.offshoot.events.team.NewMember;
import dev.offshoot.events.team.Role;
import dev.offshoot.events.team.Teams;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioNames;
import jakarta.inject.Singleton;
import java.util.List;

/** The team of a scenario's event, in the order of the file. */
@Singleton
class ScenarioTeam {

    private final Teams teams;

    ScenarioTeam(Teams teams) {
        this.teams = teams;
    }

    void put(Event event, String key, Fields fields) {
        List<Fields> members = fields.list("team", Fields.class);
        for (int index = 0; index < members.size(); index++) {
            teams.put(ScenarioNames.uuidOf("team." + key + "-" + (index + 1)), event, member(members.get(index)));
        }
    }

    private static NewMember member(Fields member) {
        return new NewMember(
                member.findUuid("user").orElse(null),
                member.findObject("guest")
                        .map(guest -> new GuestContent(
                                guest.text("name"),
                                guest.findText("title").orElse(null),
                                guest.findText("url").orElse(null)))
                        .orElse(null),
                ScenarioContent.word(Role.class, member.text("role")),
                member.list("rights", String.class).stream().map(Right::of).toList());
    }
}
