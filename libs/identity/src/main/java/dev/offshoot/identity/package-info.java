/** Who calls: token check, caller, access rules, local users, user directory, service tokens. */
@NullMarked
package dev.offshoot.identity;

import org.jspecify.annotations.NullMarked;
