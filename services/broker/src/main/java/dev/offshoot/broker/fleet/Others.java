package dev.offshoot.broker.fleet;

import java.util.List;

/** The other instances of the broker as Redis last told; what they know of services holds only as long as a lease. */
record Others(List<Lease> leases, long readNanos) {

    boolean knowHealthy(String service, long now) {
        return now - readNanos < Leases.LIFETIME.toNanos()
                && leases.stream().anyMatch(lease -> lease.healthy().contains(service));
    }
}
