package dev.offshoot.broker.upstream;

/** Whether an instance gets requests: a healthy one does; an unknown one while nobody is healthy. */
public enum InstanceState {
    UNKNOWN,
    HEALTHY,
    OUT,
    DRAINING,
    LEFT_OUT
}
