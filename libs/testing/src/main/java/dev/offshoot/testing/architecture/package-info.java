/**
 * The rules of the style guide that a tool can check.
 *
 * <p>A module runs them from one test class; {@link dev.offshoot.testing.architecture.ArchitectureRules} shows how.
 */
@NullMarked
package dev.offshoot.testing.architecture;

import org.jspecify.annotations.NullMarked;
