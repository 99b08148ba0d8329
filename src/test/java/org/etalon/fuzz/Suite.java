package org.etalon.fuzz;

import java.util.List;
import java.util.Random;

/**
 * Inputs of one kind, how they are changed, and what they are thrown at.
 *
 * @param weight how often it has its turn
 * @param lengthMax longer inputs are cut
 */
record Suite(
    String name,
    int weight,
    int lengthMax,
    List<String> seeds,
    Mutation mutation,
    List<Target> targets) {

  /** Makes another input of one or two. */
  @FunctionalInterface
  interface Mutation {
    String of(String input, String other, Random random);
  }

  static List<Suite> all() {
    return List.of(
        DocumentSuite.suite(), TextSuites.units(), TextSuites.decimals(), TextSuites.expressions());
  }

  static Suite named(String name) {
    return all().stream().filter(suite -> suite.name().equals(name)).findFirst().orElseThrow();
  }
}
