package dev.offshoot.anonymizer.rule;

import dev.offshoot.populator.yaml.Place;

/** A rule and where it stands. */
record WrittenRule(Rule rule, Place place) {}
