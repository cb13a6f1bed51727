@NullMarked
package dev.offshoot.broker.access;

import org.jspecify.annotations.NullMarked;
