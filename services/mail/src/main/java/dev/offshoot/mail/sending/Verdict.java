package dev.offshoot.mail.sending;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gate decided.
 *
 * @param refusal why the mail does not pass; null when it does
 * @param seen each question with its answer, never an address
 */
record Verdict(@Nullable Refusal refusal, Map<String, String> seen) {}
