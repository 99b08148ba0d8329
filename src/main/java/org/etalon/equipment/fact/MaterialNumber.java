package org.etalon.equipment.fact;

import java.util.regex.Pattern;

/** The number by which a reference material is known. */
public record MaterialNumber(Scheme scheme, String value) {

  /** Who gives such numbers, and how they are written. */
  public enum Scheme {
    /** First class of the Chinese register (一级标准物质). */
    GBW("GBW ?[0-9]{5}[a-z]?"),
    /** Second class of the Chinese register (二级标准物质). */
    GBW_E("GBW\\(E\\) ?[0-9]{6}[a-z]?"),
    /** Any other producer's. */
    OTHER(".+");

    private final Pattern pattern;

    Scheme(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  boolean isWellFormed() {
    return scheme.pattern.matcher(value).matches();
  }
}
