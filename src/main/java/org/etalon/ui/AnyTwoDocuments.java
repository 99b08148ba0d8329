package org.etalon.ui;

import jakarta.inject.Singleton;
import org.etalon.dcc.difference.DccDifference;
import org.etalon.rendering.PageLanguage;
import org.etalon.verification.ComparingDocuments;

/** The public comparison. */
@Singleton
class AnyTwoDocuments implements DifferenceSource {
  private final ComparingDocuments comparing;

  AnyTwoDocuments(ComparingDocuments comparing) {
    this.comparing = comparing;
  }

  @Override
  public DccDifference compare(byte[] before, byte[] after, PageLanguage language) {
    return comparing.compare(before, after, language.code(), "en", "de", "zh");
  }
}
