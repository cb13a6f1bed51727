package dev.offshoot.backing.broker;

import com.rabbitmq.client.Connection;

/** Which broker answers: topology arguments such as quorum queues are RabbitMQ's alone. */
public enum BrokerProduct {
    RABBITMQ,
    OTHER;

    public static BrokerProduct of(Connection connection) {
        Object product = connection.getServerProperties().get("product");
        return "RabbitMQ".equals(String.valueOf(product)) ? RABBITMQ : OTHER;
    }
}
