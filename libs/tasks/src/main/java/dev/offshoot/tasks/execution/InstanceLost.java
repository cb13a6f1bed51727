package dev.offshoot.tasks.execution;

/** Nobody knows how far the run came: the heartbeats of the instance ended. */
final class InstanceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstanceLost() {
        super("The instance that ran it fell silent", null, false, false);
    }
}
