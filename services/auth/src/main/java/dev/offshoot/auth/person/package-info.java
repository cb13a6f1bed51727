/** A person as the API shows them. */
@NullMarked
package dev.offshoot.auth.person;

import org.jspecify.annotations.NullMarked;
