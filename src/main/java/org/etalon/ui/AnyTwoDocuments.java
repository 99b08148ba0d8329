package org.etalon.ui;

import jakarta.inject.Singleton;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.verification.ComparingDocuments;

/** The public comparison. */
@Singleton
class AnyTwoDocuments implements DifferenceSource {
  private final ComparingDocuments comparing;

  AnyTwoDocuments(ComparingDocuments comparing) {
    this.comparing = comparing;
  }

  @Override
  public DccDifference compare(byte[] before, byte[] after) {
    return comparing.compare(before, after);
  }
}
