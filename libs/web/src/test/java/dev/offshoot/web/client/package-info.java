@NullMarked
package dev.offshoot.web.client;

import org.jspecify.annotations.NullMarked;
