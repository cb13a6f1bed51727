package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.RunningService;

/** What holds at every commit, recounted from the rows. */
final class Promises {

    private Promises() {}

    static void hold(RunningService service, long eventId) {
        noSeatTooMany(service, eventId);
        positionsHaveNoGap(service, eventId);
        oneLiveRegistrationEach(service, eventId);
        nobodyIsPassedWithinAType(service, eventId);
        noFreeSeatWhileSomebodyWaits(service, eventId);
        confirmedHaveTickets(service, eventId);
    }

    /** P1. */
    private static void noSeatTooMany(RunningService service, long eventId) {
        assertThat(service.sql().query("""
                                select p.name from pools p where p.event_id = ? and (p.held > p.capacity or p.held <> coalesce((
                                    select sum(r.seats) from registrations r
                                    join ticket_type_pools tp on tp.ticket_type_id = r.ticket_type_id
                                    where tp.pool_id = p.id
                                      and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed')), 0))
                                """, eventId)).isEmpty();
        assertThat(service.sql().query("""
                                select t.name from ticket_types t where t.event_id = ? and t.waiting <> (
                                    select count(*) from registrations r
                                    where r.ticket_type_id = t.id and r.status = 'waiting')
                                """, eventId)).isEmpty();
    }

    /** P2. */
    private static void positionsHaveNoGap(RunningService service, long eventId) {
        long rows = service.sql().number("select count(*) from registrations where event_id = ?", eventId);
        long highest = service.sql()
                .number("select coalesce(max(position), 0) from registrations where event_id = ?", eventId);
        long next = service.sql().number("select next_position from allocations where event_id = ?", eventId);
        assertThat(highest).isEqualTo(rows);
        assertThat(next).isEqualTo(rows + 1);
    }

    /** P6. */
    private static void oneLiveRegistrationEach(RunningService service, long eventId) {
        assertThat(service.sql().query("""
                                select user_id, lower(guest_email) from registrations where event_id = ? and status <> 'cancelled'
                                group by user_id, lower(guest_email) having count(*) > 1
                                """, eventId)).isEmpty();
    }

    /** P4, but for those whom somebody promoted. */
    private static void nobodyIsPassedWithinAType(RunningService service, long eventId) {
        assertThat(service.sql().query("""
                                select h.position from registrations h join registrations w on w.ticket_type_id = h.ticket_type_id
                                where h.event_id = ? and w.status = 'waiting' and w.position < h.position
                                  and h.status in ('unverified', 'offered', 'pending-payment', 'confirmed')
                                  and not exists (select 1 from promotions where registration_id = h.id)
                                """, eventId)).isEmpty();
    }

    /** P5. */
    private static void noFreeSeatWhileSomebodyWaits(RunningService service, long eventId) {
        assertThat(service.sql().query("""
                                select t.name from ticket_types t join events e on e.id = t.event_id
                                where t.event_id = ? and t.waiting > 0 and e.waiting_list = 'automatic' and e.status = 'published'
                                  and not exists (select 1 from ticket_type_pools tp join pools p on p.id = tp.pool_id
                                      where tp.ticket_type_id = t.id and p.held >= p.capacity)
                                """, eventId)).isEmpty();
    }

    /** P8: no seat without its ticket, no ticket without its seat. */
    private static void confirmedHaveTickets(RunningService service, long eventId) {
        assertThat(service.sql().query("""
                                select r.position from registrations r where r.event_id = ? and
                                    (select count(*) from tickets t where t.registration_id = r.id and t.status = 'valid')
                                    <> case when r.status = 'confirmed' then r.seats else 0 end
                                """, eventId)).isEmpty();
    }
}
