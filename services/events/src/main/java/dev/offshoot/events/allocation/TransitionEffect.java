package dev.offshoot.events.allocation;

import java.util.List;

/**
 * What else has to be true when registrations change: tickets, events for others, requests for money. A bean of this
 * type is called once per transaction of the engine, inside it, after registrations and pools are written, with all
 * transitions in their order. Its rows and events commit or vanish with them. It must not take the lock of an event and
 * ask nobody outside the database.
 */
public interface TransitionEffect {

    /**
     * @param transitions never empty; a registration may occur several times, and ends as it is in the last of them
     * @throws ChangedMeanwhile when a row it counts on was changed by somebody else; the transaction is rolled back and
     *     its commands run again on what is there then
     */
    void happen(List<Transition> transitions);
}
