package org.etalon.ui;

import org.etalon.dcc.difference.DccDifference;
import org.etalon.rendering.PageLanguage;

/** The comparison that anybody may ask for. */
public interface DifferenceSource {

  /** Names in this language where there is a choice. */
  DccDifference compare(byte[] before, byte[] after, PageLanguage language);
}
