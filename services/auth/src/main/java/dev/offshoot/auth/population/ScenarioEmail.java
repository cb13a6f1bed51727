package dev.offshoot.auth.population;

import dev.offshoot.auth.address.AddressLabel;
import dev.offshoot.populator.Fields;
import java.util.Locale;

/** Text alone is a verified, personal address. */
record ScenarioEmail(String address, AddressLabel label, boolean verified) {

    static ScenarioEmail of(Object value) {
        if (value instanceof Fields fields) {
            return new ScenarioEmail(
                    fields.text("address"),
                    fields.findText("label")
                            .map(label -> AddressLabel.valueOf(label.toUpperCase(Locale.ROOT)))
                            .orElse(AddressLabel.PERSONAL),
                    fields.flag("verified", true));
        }
        return new ScenarioEmail(String.valueOf(value), AddressLabel.PERSONAL, true);
    }
}
