/** Where a request comes from, seen through trusted proxies. */
@NullMarked
package dev.offshoot.web.network;

import org.jspecify.annotations.NullMarked;
