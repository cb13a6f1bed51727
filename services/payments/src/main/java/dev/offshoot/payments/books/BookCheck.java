package dev.offshoot.payments.books;

/**
 * Something that holds for books nobody tampered with, as a query that counts the rows for which it does not.
 *
 * @param rule kebab-case; the figure's label
 */
record BookCheck(String rule, String differences) {}
