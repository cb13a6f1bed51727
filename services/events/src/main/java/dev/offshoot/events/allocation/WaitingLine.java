package dev.offshoot.events.allocation;

import java.util.List;

/** Those who wait, as the database has them. */
interface WaitingLine {

    /** The next ones in line for a type, by position. */
    List<Registration> after(long typeId, long position, int atMost);
}
