package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Leaves reading to the run, so that data nobody can read is a failure of the task and not of the scheduler. */
final class StoredBytes implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return (byte[]) data;
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
        return type.cast(stored);
    }
}
