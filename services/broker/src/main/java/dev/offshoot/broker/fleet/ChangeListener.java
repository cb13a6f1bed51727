package dev.offshoot.broker.fleet;

/** Looks again, because some instance of the broker changed something. It looks each second anyway. */
public interface ChangeListener {

    void look();
}
