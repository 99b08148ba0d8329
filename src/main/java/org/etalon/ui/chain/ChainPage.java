package org.etalon.ui.chain;

import java.util.HashMap;
import java.util.Map;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.etalon.rendering.PagePaths;
import org.etalon.traceability.Chain;

/** What the template of a chain's page is filled with. */
public final class ChainPage {
  private ChainPage() {}

  public static Map<String, Object> of(
      ChainSource.Shown shown, ChainQuery query, PageLanguage language, Labels words) {
    Map<String, Object> own = new HashMap<>();
    own.put("number", query.number());
    own.put("path", PagePaths.certificate(query.number()));
    own.put("times", TimesView.of(shown, query, words));
    Chain chain = shown.chain();
    own.put("found", chain != null);
    if (chain != null) {
      own.put("chain", ChainView.of(chain, query.addresses(), language, words));
    }
    return own;
  }
}
