@NullMarked
package dev.offshoot.broker.housekeeping;

import org.jspecify.annotations.NullMarked;
