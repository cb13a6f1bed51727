package dev.offshoot.auth.task;

import dev.offshoot.auth.signing.KeyRotation;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Announces, activates and retires signing keys when their time has come. */
@Singleton
@Recurring(name = "auth.rotate-keys", every = "1h")
class RotateKeys implements RecurringTask {

    private final KeyRotation keys;

    RotateKeys(KeyRotation keys) {
        this.keys = keys;
    }

    @Override
    public void run() {
        keys.rotate();
    }
}
