/** Tests of the whole service. */
@NullMarked
package dev.offshoot.mail;

import org.jspecify.annotations.NullMarked;
