package dev.offshoot.mail.unsubscribe;

import java.util.Locale;

/** The page's words in the mail's language. */
public record UnsubscribeWords(
        String title, String question, String stopTopic, String stopAll, String stopped, String undo, String undone) {

    static UnsubscribeWords of(Locale locale, String topic) {
        return locale.getLanguage().equals("es") ? spanish(topic) : english(topic);
    }

    private static UnsubscribeWords english(String topic) {
        return new UnsubscribeWords(
                "Mails you get",
                "Stop mails about “" + topic + "”?",
                "Stop these mails",
                "Stop all optional mails",
                "Done. These mails stop now.",
                "Undo",
                "Done. You get these mails again.");
    }

    private static UnsubscribeWords spanish(String topic) {
        return new UnsubscribeWords(
                "Correos que recibe",
                "¿Dejar de recibir correos sobre «" + topic + "»?",
                "No recibir estos correos",
                "No recibir ningún correo opcional",
                "Hecho. Ya no recibirá estos correos.",
                "Deshacer",
                "Hecho. Volverá a recibir estos correos.");
    }
}
