@NullMarked
package dev.offshoot.web.limit;

import org.jspecify.annotations.NullMarked;
