@NullMarked
package dev.offshoot.payments.document;

import org.jspecify.annotations.NullMarked;
