@NullMarked
package dev.offshoot.auth.address;

import org.jspecify.annotations.NullMarked;
