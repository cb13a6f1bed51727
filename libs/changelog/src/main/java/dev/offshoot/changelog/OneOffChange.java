package dev.offshoot.changelog;

/** A change of data that a database needs once. */
public sealed interface OneOffChange permits ChangeAtOnce, ChangeInChunks {}
