package dev.offshoot.payments.page;

import java.util.List;

/** The page of the built-in provider: a button for each way a payment can end. */
public record FakePage(String session, String total, String concept, boolean open, List<Outcome> outcomes) {

    /** One way to end. */
    public record Outcome(String value, String label) {}
}
