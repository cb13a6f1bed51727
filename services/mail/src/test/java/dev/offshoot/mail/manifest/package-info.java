/** Tests of manifest. */
@NullMarked
package dev.offshoot.mail.manifest;

import org.jspecify.annotations.NullMarked;
