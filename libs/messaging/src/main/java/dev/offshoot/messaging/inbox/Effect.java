package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.deferred.Message;

/** One handler's turn on one message. */
record Effect(Message message, Handler handler) {

    InboxKey key() {
        return new InboxKey(message.envelope().id(), handler.name());
    }
}
