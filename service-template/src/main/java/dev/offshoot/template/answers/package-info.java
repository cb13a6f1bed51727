/** What a service answered to the template, kept in its {@code .template.yml}. */
@NullMarked
package dev.offshoot.template.answers;

import org.jspecify.annotations.NullMarked;
