package org.etalon.dcc.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.json.XmlNode.Element;
import org.etalon.xml.XmlText;

/**
 * The content of an element as JSON has it: elements by name, and the text without the white space
 * between elements.
 *
 * @param texts what stands before, between and behind elements
 */
record Natural(Map<String, List<Element>> children, List<String> texts) {

  static Natural of(Element element, JsonNames names) {
    Map<String, List<Element>> children = new LinkedHashMap<>();
    for (XmlNode node : element.content()) {
      if (node instanceof Element child) {
        children.computeIfAbsent(names.of(child.name()), n -> new ArrayList<>(1)).add(child);
      }
    }
    return new Natural(children, texts(element, !children.isEmpty()));
  }

  boolean isText() {
    return children.isEmpty();
  }

  private static List<String> texts(Element element, boolean withoutBlank) {
    List<String> texts = new ArrayList<>(1);
    StringBuilder run = new StringBuilder();
    for (XmlNode node : element.content()) {
      if (node instanceof XmlNode.Text text) {
        run.append(text.text());
      } else if (node instanceof Element) {
        finish(run, withoutBlank, texts);
      }
    }
    finish(run, withoutBlank, texts);
    return texts;
  }

  private static void finish(StringBuilder run, boolean withoutBlank, List<String> texts) {
    String text = run.toString();
    if (!text.isEmpty() && !(withoutBlank && XmlText.isBlank(text))) {
      texts.add(text);
    }
    run.setLength(0);
  }
}
