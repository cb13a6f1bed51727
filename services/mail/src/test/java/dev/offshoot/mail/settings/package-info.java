/** Tests of settings. */
@NullMarked
package dev.offshoot.mail.settings;

import org.jspecify.annotations.NullMarked;
