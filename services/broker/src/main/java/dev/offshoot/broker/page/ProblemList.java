package dev.offshoot.broker.page;

import java.util.List;

public record ProblemList(List<ProblemPage> problems) {}
