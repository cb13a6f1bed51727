package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import dev.offshoot.tasks.UnprocessableTask;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes down each run, then does what the receipt says. */
@Singleton
@OneOff(name = "orders.send-receipt", tries = 3, firstDelay = "100ms", longestDelay = "10m", kept = "2d")
public class SendReceipt implements Task<Receipt> {

    private final RunTable runs;

    SendReceipt(RunTable runs) {
        this.runs = runs;
    }

    @Override
    public void run(Receipt receipt) {
        runs.add("send-receipt", receipt.order());
        boolean first = runs.count(receipt.order()) == 1;
        switch (receipt.course()) {
            case "ok" -> {}
            case "fail" -> throw fault(receipt);
            case "refuse" -> throw new UnprocessableTask("No printer takes receipts");
            case "fail-once" -> {
                if (first) {
                    throw fault(receipt);
                }
            }
            case "refuse-then-stick" -> {
                if (first) {
                    throw new UnprocessableTask("No printer takes receipts");
                }
                await(600_000);
            }
            case "slow" -> await(300);
            case "stuck-once" -> await(first ? 600_000 : 0);
            default -> throw new IllegalArgumentException(receipt.course());
        }
    }

    private static IllegalStateException fault(Receipt receipt) {
        return new IllegalStateException("No printer for " + receipt.customer() + " of " + receipt.order());
    }

    private static void await(long millis) {
        try {
            boolean _ = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
