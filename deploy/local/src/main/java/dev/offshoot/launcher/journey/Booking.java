package dev.offshoot.launcher.journey;

/**
 * Somebody's registration.
 *
 * @param paid whether its ticket costs something
 */
record Booking(Guest guest, String id, boolean paid) {

    Answer read() {
        return Gathering.read(guest, id);
    }

    String status() {
        return read().text("status");
    }
}
