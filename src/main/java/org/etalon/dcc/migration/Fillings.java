package org.etalon.dcc.migration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What stands where DCC 3.3.0 demands something that a document does not state: never a fact. */
final class Fillings {
  static final String NOT_STATED = "not stated";

  private static final Map<String, String> BY_LANGUAGE =
      Map.of("en", NOT_STATED, "de", "nicht angegeben", "zh", "未说明");

  /** Of ISO 3166-1, left to users; by custom of no known country. */
  private static final String NO_COUNTRY = "ZZ";

  private static final String NO_ADDRESS = "urn:etalon:not-stated";

  private static final String OTHER = "other";
  private static final Set<String> LANGUAGES =
      Set.of("usedLangCodeISO639_1", "mandatoryLangCodeISO639_1");

  private final Set<String> declared = new LinkedHashSet<>();
  private final Set<String> spoken = new LinkedHashSet<>();

  Fillings(Element root) {
    look(root);
  }

  private void look(Element element) {
    if (!Names.DCC.equals(element.getNamespaceURI())) {
      return;
    }
    if (LANGUAGES.contains(element.getLocalName())) {
      declared.add(XmlText.strip(Tree.text(element)));
    } else if (element.getLocalName().equals("content") && element.hasAttribute("lang")) {
      spoken.add(XmlText.strip(element.getAttribute("lang")));
    }
    Tree.children(element).forEach(this::look);
  }

  /** Text for an element that has a value; null where only the issuer could tell. */
  @Nullable String value(String name, ValueType type) {
    if (LANGUAGES.contains(name)) {
      // The texts themselves show which languages are used.
      Set<String> known = declared.isEmpty() ? spoken : declared;
      return known.stream().filter(type::accepts).findFirst().orElse(null);
    }
    if (type.builtIn().equals("anyURI")) {
      return NO_ADDRESS;
    }
    return List.of(NOT_STATED, OTHER, NO_COUNTRY).stream()
        .filter(text -> type.builtIn().equals("string") && type.item() == null)
        .filter(type::accepts)
        .findFirst()
        .orElse(null);
  }

  /** "Not stated" in each declared language that can be said here; else once, of no language. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : declared) {
      String text = BY_LANGUAGE.get(language);
      if (text != null) {
        texts.put(language, text);
      }
    }
    return texts.isEmpty() ? Map.of("", NOT_STATED) : texts;
  }
}
