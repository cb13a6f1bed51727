package dev.offshoot.payments.document;

/** What is printed above a paper, and how its file is called. */
public enum PaperKind {
    INVOICE("Invoice", "invoice"),
    CREDIT_NOTE("Credit note", "credit-note");

    private final String title;
    private final String fileName;

    PaperKind(String title, String fileName) {
        this.title = title;
        this.fileName = fileName;
    }

    public String title() {
        return title;
    }

    String fileName() {
        return fileName;
    }
}
