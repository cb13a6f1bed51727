/** Managed parts of a file that otherwise belongs to its service. */
@NullMarked
package dev.offshoot.template.region;

import org.jspecify.annotations.NullMarked;
