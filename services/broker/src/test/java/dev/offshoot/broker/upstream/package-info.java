@NullMarked
package dev.offshoot.broker.upstream;

import org.jspecify.annotations.NullMarked;
