/** HTML forms as they arrive. */
@NullMarked
package dev.offshoot.auth.form;

import org.jspecify.annotations.NullMarked;
