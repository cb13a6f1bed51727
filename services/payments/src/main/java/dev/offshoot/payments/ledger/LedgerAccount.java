package dev.offshoot.payments.ledger;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** @param kind {@code asset}, {@code liability}, {@code income} or {@code expense} */
@MappedEntity("ledger_accounts")
record LedgerAccount(@Id @GeneratedValue @Nullable Long id, String code, String currency, String kind) {

    static String kindOf(String code) {
        return switch (code.substring(0, code.indexOf(':') < 0 ? code.length() : code.indexOf(':'))) {
            case "provider", "bank", "settled-otherwise" -> "asset";
            case "deposits", "tax" -> "liability";
            case "revenue" -> "income";
            default -> throw new IllegalArgumentException("No account is named " + code);
        };
    }
}
