package dev.offshoot.auth.page;

import dev.offshoot.auth.form.FormFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record LinkForm(@Nullable String password, @Nullable String displayName) {

    static LinkForm of(String body) {
        Map<String, String> fields = FormFields.of(body);
        return new LinkForm(fields.get("password"), fields.get("displayName"));
    }

    @Override
    public String toString() {
        return "LinkForm[…]";
    }
}
