/** The places of libs/contracts where every event type is listed. */
@NullMarked
package dev.offshoot.template.contract;

import org.jspecify.annotations.NullMarked;
