@NullMarked
package dev.offshoot.web.openapi;

import org.jspecify.annotations.NullMarked;
