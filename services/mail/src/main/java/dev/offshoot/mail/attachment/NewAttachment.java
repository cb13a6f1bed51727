package dev.offshoot.mail.attachment;

/** A file that shall travel with a message. */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file
public record NewAttachment(String name, String mediaType, byte[] content) {}
