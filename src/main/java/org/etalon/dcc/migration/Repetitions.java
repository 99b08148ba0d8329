package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Finds what stands more than once where once is allowed: equal ones become one, others clash. */
final class Repetitions {
  /** DCC 2 allowed several of these; the first is that of the laboratory, the rest is kept. */
  private static final Set<String> FIRST_COUNTS =
      Set.of("calibrationLaboratory/contact", "item/description", "measuringEquipment/description");

  private final Workpiece work;

  Repetitions(Workpiece work) {
    this.work = work;
  }

  /** False where parts of a quantity contradict each other; other contradictions are noted. */
  boolean settle(Element parent, Particle content) {
    Map<QName, List<Element>> byName = new LinkedHashMap<>();
    for (Element child : Tree.children(parent)) {
      byName.computeIfAbsent(Tree.name(child), n -> new ArrayList<>()).add(child);
    }
    boolean sound = true;
    for (Map.Entry<QName, List<Element>> entry : byName.entrySet()) {
      List<Element> all = entry.getValue();
      if (all.size() < 2 || most(content, entry.getKey()) != 1) {
        continue;
      }
      List<Element> others = different(all);
      if (!others.isEmpty()) {
        sound &= !isValue(parent);
        contradict(parent, others.subList(0, isValue(others.get(0)) ? 0 : 1));
      }
    }
    return sound;
  }

  /** The same for what was left over when the rest had found a place. */
  boolean settleLeft(Element parent, Particle content, Collection<Element> left) {
    if (isValue(parent)) {
      return left.stream().noneMatch(e -> isValue(e) && !e.getLocalName().equals("intervalType"));
    }
    contradict(
        parent, left.stream().filter(e -> most(content, Tree.name(e)) > 0).limit(1).toList());
    return true;
  }

  void contradict(Element parent, List<Element> others) {
    others.stream()
        .filter(e -> !FIRST_COUNTS.contains(parent.getLocalName() + "/" + e.getLocalName()))
        .forEach(e -> work.contradict(parent, e));
  }

  /** Takes out those that are empty or say the same as the first. */
  private List<Element> different(List<Element> all) {
    List<Element> said = all.stream().filter(e -> !Tree.isBlank(e)).toList();
    Element first = said.isEmpty() ? all.get(0) : said.get(0);
    List<Element> others = new ArrayList<>();
    for (Element element : all) {
      if (element != first && Tree.isBlank(element)) {
        work.keep(element, Wording.NO_PLACE);
      } else if (element != first && saysTheSame(element, first)) {
        work.drop(element, first);
      } else if (element != first) {
        others.add(element);
      }
    }
    return others;
  }

  private static boolean saysTheSame(Element one, Element other) {
    List<Element> in = Tree.children(one);
    List<Element> inOther = Tree.children(other);
    if (!Tree.name(one).equals(Tree.name(other))
        || in.size() != inOther.size()
        || !XmlText.strip(Tree.text(one)).equals(XmlText.strip(Tree.text(other)))
        || !attributes(one).equals(attributes(other))) {
      return false;
    }
    for (int i = 0; i < in.size(); i++) {
      if (!saysTheSame(in.get(i), inOther.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> found = new HashMap<>();
    for (Attr attribute : Namespaces.attributes(element)) {
      if (!Names.XMLNS.equals(attribute.getNamespaceURI())) {
        found.put(
            Objects.requireNonNullElse(attribute.getNamespaceURI(), "") + " " + local(attribute),
            attribute.getValue());
      }
    }
    return found;
  }

  private static String local(Attr attribute) {
    return Objects.requireNonNullElse(attribute.getLocalName(), attribute.getName());
  }

  /** How often an element may stand: 0, 1, or 2 for more. */
  private static int most(Particle particle, QName name) {
    int once = 0;
    if (particle instanceof Particle.Named named) {
      once = named.name().equals(name) ? 1 : 0;
    } else if (particle instanceof Particle.Sequence sequence) {
      once = sequence.parts().stream().mapToInt(p -> most(p, name)).sum();
    } else if (particle instanceof Particle.Choice choice) {
      once = choice.branches().stream().mapToInt(p -> most(p, name)).max().orElse(0);
    } else if (!Names.DCC.equals(name.getNamespaceURI())) {
      once = 1;
    }
    return particle.max() == 1 ? Math.min(once, 2) : Math.min(once * 2, 2);
  }

  static boolean isValue(Element element) {
    return Names.SI.equals(element.getNamespaceURI());
  }
}
