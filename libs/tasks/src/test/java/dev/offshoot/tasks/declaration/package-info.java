@NullMarked
package dev.offshoot.tasks.declaration;

import org.jspecify.annotations.NullMarked;
