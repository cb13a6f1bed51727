/** The one front door: finds who answers each path, proves who asks, and keeps one sick service from hurting the others. */
@NullMarked
package dev.offshoot.broker;

import org.jspecify.annotations.NullMarked;
