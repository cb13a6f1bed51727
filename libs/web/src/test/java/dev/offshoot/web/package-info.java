@NullMarked
package dev.offshoot.web;

import org.jspecify.annotations.NullMarked;
