package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import jakarta.inject.Singleton;

/** Fails until somebody has it run again. */
@Singleton
@OneOff(name = "orders.print-label", tries = 2, firstDelay = "10m")
class PrintLabel implements Task<Receipt> {

    private final RunTable runs;

    PrintLabel(RunTable runs) {
        this.runs = runs;
    }

    @Override
    public void run(Receipt receipt) {
        runs.add("print-label", receipt.order());
        if (runs.count(receipt.order()) == 1) {
            throw new IllegalStateException("Out of labels");
        }
    }
}
