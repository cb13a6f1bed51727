package dev.offshoot.web.sample;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.CountDownLatch;

/** Answers when the test says so. */
@Controller("/api/sample/slow")
@ExecuteOn(TaskExecutors.BLOCKING)
public class SlowController {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Get
    String slow() throws InterruptedException {
        arrived.countDown();
        released.await();
        return "done";
    }

    public void awaitRequest() throws InterruptedException {
        arrived.await();
    }

    public void release() {
        released.countDown();
    }
}
