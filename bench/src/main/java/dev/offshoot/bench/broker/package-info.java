/** What a request costs on its way through the broker. */
@NullMarked
package dev.offshoot.bench.broker;

import org.jspecify.annotations.NullMarked;
