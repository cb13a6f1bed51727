/** Pages rendered by auth: plain forms that work without script. */
@NullMarked
package dev.offshoot.auth.page;

import org.jspecify.annotations.NullMarked;
