/** From a version and a service's answers to the files they give. */
@NullMarked
package dev.offshoot.template.rendering;

import org.jspecify.annotations.NullMarked;
