package dev.offshoot.database;

import java.util.List;

/**
 * How far one folder of migrations has come on a database.
 *
 * @param version of the newest applied migration, {@code none} before the first
 * @param pending files that this release would apply
 * @param faults what this release and the history disagree on
 */
record FolderStatus(String name, String version, int applied, List<String> pending, List<String> faults) {

    boolean isCurrent() {
        return pending.isEmpty() && faults.isEmpty();
    }
}
