package org.etalon.ui;

import org.etalon.dcc.difference.DccDifference;

/** The comparison that anybody may ask for. */
public interface DifferenceSource {

  DccDifference compare(byte[] before, byte[] after);
}
