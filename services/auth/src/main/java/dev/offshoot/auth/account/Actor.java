package dev.offshoot.auth.account;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.Caller;
import java.util.UUID;

/** Who changes an account, and from where. */
record Actor(Caller.Person caller, Visitor visitor) {

    SecurityEvent did(SecurityEventType type, UUID user) {
        return SecurityEvent.by(caller.name(), type, user)
                .in(caller.sessionId())
                .from(visitor);
    }
}
