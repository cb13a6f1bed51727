@NullMarked
package dev.offshoot.web.body;

import org.jspecify.annotations.NullMarked;
