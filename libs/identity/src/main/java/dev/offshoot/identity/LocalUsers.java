package dev.offshoot.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The service's slim users table: UUIDs outside, {@code bigint} inside. */
public interface LocalUsers {

    /** The local id, made if the person is not known here yet. Joins the running transaction. */
    long idOf(UUID user);

    /** As {@link #idOf}, in one statement. */
    Map<UUID, Long> idsOf(Collection<UUID> users);

    /** False once auth deactivated or erased the person. An unknown person counts as active. */
    boolean isActive(UUID user);
}
