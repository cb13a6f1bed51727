/** What a scenario can give the broker. Routing is none of it: it comes from the services' own files. */
@NullMarked
package dev.offshoot.broker.population;

import org.jspecify.annotations.NullMarked;
