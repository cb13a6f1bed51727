/** One-off changes of a service's data, in code, applied once per database before the service is ready. */
@NullMarked
package dev.offshoot.changelog;

import org.jspecify.annotations.NullMarked;
