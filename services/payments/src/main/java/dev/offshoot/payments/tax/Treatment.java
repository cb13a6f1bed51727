package dev.offshoot.payments.tax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a sale bears the tax it bears. */
public enum Treatment {
    EXEMPT,
    ON_SITE,
    OUTSIDE_TERRITORY,
    DOMESTIC,
    REVERSE_CHARGE,
    OUTSIDE_SCOPE;

    /** Whether the treatment itself takes all tax away; then it is also the legal note. */
    public boolean untaxed() {
        return switch (this) {
            case EXEMPT, OUTSIDE_TERRITORY, REVERSE_CHARGE, OUTSIDE_SCOPE -> true;
            case ON_SITE, DOMESTIC -> false;
        };
    }

    public @Nullable String legalNote() {
        return untaxed() ? toString() : null;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
