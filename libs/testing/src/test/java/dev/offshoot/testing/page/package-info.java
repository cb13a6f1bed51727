@NullMarked
package dev.offshoot.testing.page;

import org.jspecify.annotations.NullMarked;
