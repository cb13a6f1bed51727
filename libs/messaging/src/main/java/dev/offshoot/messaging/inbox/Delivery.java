package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import dev.offshoot.messaging.deferred.Message;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message that the broker waits to hear about. */
record Delivery(Channel channel, long tag, Message message) {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** False once the channel is closed: then the broker delivers the message again. */
    boolean isCurrent() {
        return channel.isOpen();
    }

    void acknowledge() {
        try {
            channel.basicAck(tag, false);
        } catch (IOException | AlreadyClosedException gone) {
            LOG.debug("Not acknowledged, so it comes again and the inbox knows it: {}", gone.getMessage());
        }
    }
}
