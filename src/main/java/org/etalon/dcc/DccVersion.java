package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/** The versions of DCC that are read, oldest first. */
public enum DccVersion {
  V2_1_0,
  V2_1_1,
  V2_2_0,
  V2_3_0,
  V2_4_0,
  V3_0_0,
  V3_1_0,
  V3_1_1,
  V3_1_2,
  V3_2_0,
  V3_2_1,
  V3_3_0;

  /** The version that is written. */
  public static final DccVersion WRITTEN = V3_3_0;

  /** As in {@code schemaVersion}, for instance {@code 3.3.0}. */
  public String text() {
    return name().substring(1).replace('_', '.');
  }

  /** The version with this text, or null for one that is not known. */
  public static @Nullable DccVersion of(String text) {
    for (DccVersion version : values()) {
      if (version.text().equals(text)) {
        return version;
      }
    }
    return null;
  }
}
