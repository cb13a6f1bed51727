@NullMarked
package dev.offshoot.auth.session;

import org.jspecify.annotations.NullMarked;
