package dev.offshoot.scenarios;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

final class RecordingService implements PopulatedService {

    private final String name;
    private final List<String> calls;
    private CyclicBarrier others = new CyclicBarrier(1);
    private int code;

    RecordingService(String name, List<String> calls) {
        this.name = name;
        this.calls = calls;
    }

    /** Returns only once the others run too. */
    void meeting(CyclicBarrier others) {
        this.others = others;
    }

    void failing() {
        code = 1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int run(List<String> arguments) {
        calls.add(name + " " + String.join(" ", arguments));
        try {
            others.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return 1;
        }
        return code;
    }
}
