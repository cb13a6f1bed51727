/** The half of the broker that passes requests on, on event loops: no lock, no blocking call, no JSON, no copy of a body. */
@NullMarked
package dev.offshoot.broker.edge;

import org.jspecify.annotations.NullMarked;
