/** E-mail addresses: how they are compared, who has claimed which. */
@NullMarked
package dev.offshoot.auth.address;

import org.jspecify.annotations.NullMarked;
