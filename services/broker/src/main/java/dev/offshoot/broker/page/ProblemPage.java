package dev.offshoot.broker.page;

import java.util.List;

/** @param services who answers with it */
public record ProblemPage(String code, int status, String title, String remedy, List<String> services) {}
