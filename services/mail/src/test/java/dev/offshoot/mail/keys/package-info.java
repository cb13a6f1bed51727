/** Tests of keys. */
@NullMarked
package dev.offshoot.mail.keys;

import org.jspecify.annotations.NullMarked;
