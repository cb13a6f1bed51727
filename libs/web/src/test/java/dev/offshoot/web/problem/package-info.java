@NullMarked
package dev.offshoot.web.problem;

import org.jspecify.annotations.NullMarked;
