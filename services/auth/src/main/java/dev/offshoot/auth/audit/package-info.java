/** Security events: who did what to whose account, insert only. */
@NullMarked
package dev.offshoot.auth.audit;

import org.jspecify.annotations.NullMarked;
