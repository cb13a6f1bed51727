package dev.offshoot.auth.link;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.visitor.Visitor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link to be sent.
 *
 * @param address as typed; the mail goes there
 * @param data what the stranger typed beside the address
 * @param visitor null when nobody asked over the network
 */
public record NewLink(
        LinkPurpose purpose,
        @Nullable Long userId,
        String address,
        Map<String, String> data,
        @Nullable Visitor visitor) {

    public static NewLink of(LinkPurpose purpose, @Nullable Long userId, String address, @Nullable Visitor visitor) {
        return new NewLink(purpose, userId, address, Map.of(), visitor);
    }

    public NewLink with(Map<String, String> data) {
        return new NewLink(purpose, userId, address, Map.copyOf(data), visitor);
    }

    AddressKey addressKey() {
        return AddressKey.require(address);
    }
}
