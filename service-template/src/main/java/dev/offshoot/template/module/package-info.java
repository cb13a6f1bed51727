/** The place of the parent POM where every service is listed. */
@NullMarked
package dev.offshoot.template.module;

import org.jspecify.annotations.NullMarked;
