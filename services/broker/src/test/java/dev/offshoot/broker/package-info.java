@NullMarked
package dev.offshoot.broker;

import org.jspecify.annotations.NullMarked;
