package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.route.OpenRoutes;
import java.util.List;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "events", properties = "offshoot.populator.scenarios=../../populator/scenarios")
class EventsIT {

    private final RunningService service;

    EventsIT(RunningService service) {
        this.service = service;
    }

    @Test
    void everyColumnHasARuleForAnonymousCopies() {
        assertThat(AnonymizerRules.mistakes(service.context())).isEmpty();
    }

    @Test
    void whatAnybodyMayCallIsListedAndOpenAtTheFront() {
        AnonymousRoutes open = service.bean(AnonymousRoutes.class);

        OpenRoutes.agree(service, "events", open.find(), open.forPersonsToo());
    }

    /** Scenario 40. */
    @Test
    void theDemoLoadsAndASecondTimeNothingChanges() {
        assertThat(populate("demo")).isZero();
        String before = contents();

        assertThat(populate("demo")).isZero();

        assertThat(contents()).isEqualTo(before).contains("spring-summit", "monthly-meetup", "plans-for-autumn");
        assertThat(service.sql()
                        .text(
                                "select string_agg(held::text, ' ' order by p.id) from pools p join events e on e.id = p.event_id"
                                        + " where e.slug = 'spring-summit'"))
                .isEqualTo("2 1");
        assertThat(
                        service.sql()
                                .number(
                                        "select next_position from allocations a join events e on e.id = a.event_id where e.slug = 'spring-summit'"))
                .isEqualTo(3);
        assertThat(service.http().get("/api/events?q=monthly").send().text("items[0].availability"))
                .isEqualTo("open");
    }

    @Test
    void theEmptyScenarioLoads() {
        assertThat(populate("empty")).isZero();
    }

    private int populate(String scenario) {
        return populateCommand().run(service.context(), List.of(scenario));
    }

    private ServiceCommand populateCommand() {
        return service.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow();
    }

    private String contents() {
        return service.sql().query("""
                        select e.uuid, e.slug, e.status, e.title, r.uuid as registration, r.position, r.status as stands
                        from events e left join registrations r on r.event_id = e.id
                        where e.slug in ('spring-summit', 'monthly-meetup', 'plans-for-autumn') order by e.id, r.position
                        """).toString();
    }
}
