@NullMarked
package dev.offshoot.auth.password;

import org.jspecify.annotations.NullMarked;
