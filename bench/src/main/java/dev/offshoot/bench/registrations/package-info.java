/** Many people who register for one event at once. */
@NullMarked
package dev.offshoot.bench.registrations;

import org.jspecify.annotations.NullMarked;
