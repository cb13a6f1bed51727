package dev.offshoot.launcher.journey;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pay page and the built-in provider's, as somebody without script fills them in. */
record PayDesk(FrontDoor front) {

    private static final Map<String, String> ADDRESS = Map.of(
            "kind", "consumer",
            "name", "Journey Guest",
            "line1", "Calle Real 1",
            "postalCode", "18001",
            "city", "Granada",
            "country", "ES");
    private static final Pattern OUTCOME = Pattern.compile("name=\"outcome\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;

    /**
     * Goes from the pay page to the provider and back.
     *
     * @param outcome how the provider's answer begins: approve, or decline with whatever reason comes first
     * @return the page the payer sees at the end
     */
    Answer pay(String payUrl, String outcome) {
        String page = URI.create(payUrl).getPath();
        Answer opened = front.get(page, null).expect(200);
        if (opened.body().contains(page + "/billing")) {
            Answer typed = front.form(page + "/billing", ADDRESS);
            typed.expect(typed.status() == SEE_OTHER ? SEE_OTHER : 200);
        }
        Answer begun = front.form(page + "/attempts", Map.of());
        if (begun.status() == SEE_OTHER) {
            provider(begun.redirect(), outcome);
        } else if (begun.unsure() == 0) {
            begun.expect(SEE_OTHER);
        }
        return lookAgain(payUrl).expect(200);
    }

    /** The page one comes back to; it asks the provider again, unless that was done a moment ago. */
    Answer lookAgain(String payUrl) {
        return front.get(URI.create(payUrl).getPath() + "/return", null);
    }

    private void provider(String address, String outcome) {
        String page = URI.create(address).getPath();
        Answer offered = front.get(page, null).expect(200);
        Matcher choices = OUTCOME.matcher(offered.body());
        while (choices.find()) {
            if (choices.group(1).startsWith(outcome)) {
                Answer chosen = front.form(page, Map.of("outcome", choices.group(1)));
                chosen.expect(chosen.unsure() > 0 ? chosen.status() : SEE_OTHER);
                return;
            }
        }
    }
}
