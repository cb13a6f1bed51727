package dev.offshoot.mail.manifest;

/** Which events about a template's deliveries are published. */
public enum Report {
    ALL,
    PROBLEMS,
    NONE
}
