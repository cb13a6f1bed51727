/** Roles and permissions: who holds which, and who may change that. */
@NullMarked
package dev.offshoot.auth.role;

import org.jspecify.annotations.NullMarked;
