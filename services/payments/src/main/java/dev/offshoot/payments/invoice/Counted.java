package dev.offshoot.payments.invoice;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A number taken from its series, and the day it is issued on: never before the number before it. */
@Introspected
record Counted(int lastNumber, LocalDate lastIssuedOn) {}
