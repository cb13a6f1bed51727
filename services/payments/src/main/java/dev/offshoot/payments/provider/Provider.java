package dev.offshoot.payments.provider;

import java.util.Map;
import java.util.Optional;

/**
 * One provider of payments. Every call but {@link #verify} goes over the network, so none is made inside a database
 * transaction; each ends within {@link ProviderSettings#PATIENCE}. An answer that does not come, or makes no sense, is
 * {@link ProviderSilent}: then nobody knows what happened, and the same call may be made again.
 */
public interface Provider {

    /** As in the column {@code provider} and in the webhook's path: {@code fake}, {@code stripe}. */
    String code();

    /** Opens a session, or finds the one that the same attempt opened before. */
    OpenedSession open(OpenSession order);

    /** What became of a session. */
    SessionView look(String session);

    /** Ends a session, so that it takes no money any more; tells what became of it, which may be paid. */
    SessionView close(String session);

    /** Sends money back, or finds what the same refund did before. */
    RefundView refund(OrderedRefund order);

    /**
     * Whether these bytes come from the provider, and what they hint at.
     *
     * @param headers names in lower case
     * @return empty unless the signature is right and young
     */
    Optional<Signal> verify(Map<String, String> headers, byte[] body);
}
