package dev.offshoot.testing.architecture.sample.unmarked;

record Loose(String name) {}
