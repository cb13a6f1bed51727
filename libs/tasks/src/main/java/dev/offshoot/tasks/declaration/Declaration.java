package dev.offshoot.tasks.declaration;

/** A task that a bean declares. */
public sealed interface Declaration permits OneOffDeclaration, RecurringDeclaration {

    String name();

    Retries retries();
}
