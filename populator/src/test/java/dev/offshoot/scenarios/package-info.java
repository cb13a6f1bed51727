@NullMarked
package dev.offshoot.scenarios;

import org.jspecify.annotations.NullMarked;
