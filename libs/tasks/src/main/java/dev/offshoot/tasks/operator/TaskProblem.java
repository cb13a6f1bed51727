package dev.offshoot.tasks.operator;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum TaskProblem implements ProblemType {
    @Remedy("List the tasks; one that has ended is removed after some days.")
    TASK_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Only a failed or dead task can be run again; the detail names the state it is in.")
    TASK_NOT_TO_RUN_AGAIN(HttpStatus.CONFLICT),
    @Remedy(
            "Only a task that waits, for its time or its next try, can be cancelled; the detail names the state it is in.")
    TASK_NOT_TO_CANCEL(HttpStatus.CONFLICT);

    private final HttpStatus status;

    TaskProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
