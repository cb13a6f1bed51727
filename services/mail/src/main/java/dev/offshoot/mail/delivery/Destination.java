package dev.offshoot.mail.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Who a new delivery goes to; exactly one of user, address and group.
 *
 * @param locale of somebody without an account
 * @param toInactive sent although the account is deactivated
 * @param retryOf the delivery this one repeats
 */
public record Destination(
        DeliveryRole role,
        @Nullable Long userId,
        @Nullable String address,
        @Nullable String name,
        @Nullable String group,
        @Nullable String locale,
        boolean toInactive,
        @Nullable Long retryOf) {

    public static Destination user(long userId, boolean toInactive) {
        return new Destination(DeliveryRole.TO, userId, null, null, null, null, toInactive, null);
    }

    public static Destination address(String address, @Nullable String name, @Nullable String locale) {
        return new Destination(DeliveryRole.TO, null, address, name, null, locale, false, null);
    }

    public static Destination group(DeliveryRole role, String group) {
        return new Destination(role, null, null, null, group, null, false, null);
    }
}
