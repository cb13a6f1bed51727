package dev.offshoot.backing.broker;

/**
 * Sends the Derby store's words to the logger. Derby is woken by the first JDBC connection of any kind, and would then
 * write a derby.log wherever the process happens to stand.
 */
public final class DerbyLog {

    private static final String SETTING = "derby.stream.error.method";
    private static final String BROKER_LOG = "org.apache.qpid.server.store.derby.DerbyUtils.getDerbyLogWriter";

    private DerbyLog() {}

    public static void toLogger() {
        System.setProperty(SETTING, BROKER_LOG);
    }
}
