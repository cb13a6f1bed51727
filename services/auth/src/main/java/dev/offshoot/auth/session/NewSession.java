package dev.offshoot.auth.session;

import dev.offshoot.auth.visitor.Visitor;

/** How somebody wants to be signed in. */
public record NewSession(Delivery delivery, boolean remember, Visitor visitor) {

    SessionKind kind() {
        return delivery == Delivery.COOKIE ? SessionKind.BROWSER : SessionKind.APP;
    }
}
