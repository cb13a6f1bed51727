package dev.offshoot.payments.provider.fake;

import dev.offshoot.payments.provider.ProviderSettings;
import dev.offshoot.payments.provider.ProviderSilent;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** How one call is answered. */
record Behaviour(FakeScript script) {

    /** Answers as scripted: at once, too late, not at all, or with an effect whose answer is lost. */
    <T> T answer(Supplier<T> call) {
        return switch (script.api()) {
            case "slow" -> {
                LockSupport.parkNanos(ProviderSettings.PATIENCE.toNanos());
                throw new ProviderSilent(FakeProvider.CODE, "did not answer in time");
            }
            case "error" -> throw new ProviderSilent(FakeProvider.CODE, "answered 500");
            case "answer-lost" -> {
                Objects.requireNonNull(call.get());
                throw new ProviderSilent(FakeProvider.CODE, "did what was asked, and its answer was lost");
            }
            default -> call.get();
        };
    }

    boolean refunds() {
        return script.refund().equals("ok");
    }
}
