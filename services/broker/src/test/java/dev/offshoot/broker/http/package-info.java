@NullMarked
package dev.offshoot.broker.http;

import org.jspecify.annotations.NullMarked;
