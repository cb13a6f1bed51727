package dev.offshoot.launcher.supervisor;

/** Where the message broker and Redis answer, as the services' settings take it. */
record BackingUrls(String rabbitmq, String redis) {}
