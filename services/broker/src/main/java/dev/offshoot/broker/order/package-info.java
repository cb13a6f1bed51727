/** What operators and pipelines say about instances: drain, leave out, serve again. Overlays the routing, so a deployment undoes no drain. */
@NullMarked
package dev.offshoot.broker.order;

import org.jspecify.annotations.NullMarked;
