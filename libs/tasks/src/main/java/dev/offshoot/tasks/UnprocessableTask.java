package dev.offshoot.tasks;

/** Thrown by a {@link Task} that will never succeed with this data: it is dead at once. */
public class UnprocessableTask extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for the operator; without personal data */
    public UnprocessableTask(String message) {
        super(message);
    }
}
