@NullMarked
package dev.offshoot.web.trace;

import org.jspecify.annotations.NullMarked;
