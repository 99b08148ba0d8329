package org.etalon.trust.list;

import static org.etalon.trust.list.ListNames.TSL;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.trust.X509Octets;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.etalon.trust.list.TrustedList.Seal;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a list of anybody. Of services it takes those with an X.509 certificate and the mark that
 * they are for seals, or of our own open type; everything else is not about seals.
 */
final class TrustedListReader {
  private TrustedListReader() {}

  /**
   * Reads it; nothing is proven by that.
   *
   * @throws BadListException for what is no list
   */
  static TrustedList read(byte[] xml) throws BadListException {
    try {
      Element root = SafeXml.parse(xml).getDocumentElement();
      if (!TSL.equals(root.getNamespaceURI()) || !ListNames.ROOT.equals(root.getLocalName())) {
        throw new BadListException("It is no trusted list of ETSI TS 119 612.");
      }
      Element scheme = child(root, "SchemeInformation");
      List<Laboratory> laboratories = new ArrayList<>();
      for (Element provider :
          children(children(root, "TrustServiceProviderList"), "TrustServiceProvider")) {
        laboratories.add(laboratory(provider));
      }
      List<Element> next = children(children(scheme, "NextUpdate"), "dateTime");
      return new TrustedList(
          text(child(child(scheme, "SchemeOperatorName"), "Name")),
          text(child(scheme, "SchemeTerritory")),
          Long.parseLong(text(child(scheme, "TSLSequenceNumber"))),
          time(text(child(scheme, "ListIssueDateTime"))),
          next.isEmpty() ? null : time(text(next.get(0))),
          laboratories);
    } catch (XmlRejectedException | DateTimeException | IllegalArgumentException e) {
      throw new BadListException("It cannot be read: " + e.getMessage());
    }
  }

  private static Laboratory laboratory(Element provider) throws BadListException {
    Element information = child(provider, "TSPInformation");
    Map<String, String> names = new LinkedHashMap<>();
    for (Element name : children(child(information, "TSPName"), "Name")) {
      names.putIfAbsent(name.getAttribute("xml:lang"), text(name));
    }
    List<String> identifiers = new ArrayList<>();
    children(children(information, "TSPTradeName"), "Name").forEach(n -> identifiers.add(text(n)));
    List<Seal> seals = new ArrayList<>();
    for (Element service : children(child(provider, "TSPServices"), "TSPService")) {
      seals.addAll(seals(service));
    }
    // Where it is, is not asked of a list of others.
    return new Laboratory(
        names, identifiers, new TrustedList.Address("-", "-", null, "-"), "-", seals);
  }

  private static List<Seal> seals(Element service) throws BadListException {
    Element current = child(service, "ServiceInformation");
    boolean ours = ListNames.TYPE.equals(text(child(current, "ServiceTypeIdentifier")));
    boolean forSeals =
        descendants(current, "URI").stream().anyMatch(u -> ListNames.FOR_SEALS.equals(text(u)));
    if (!ours && !forSeals) {
      return List.of();
    }
    List<State> history = new ArrayList<>();
    history.add(state(current));
    for (Element past : children(children(service, "ServiceHistory"), "ServiceHistoryInstance")) {
      history.add(state(past));
    }
    history.sort((a, b) -> b.since().compareTo(a.since()));
    Set<String> kinds = kinds(current);
    List<Seal> seals = new ArrayList<>();
    for (Element id : children(children(current, "ServiceDigitalIdentity"), "DigitalId")) {
      for (Element x509 : children(id, "X509Certificate")) {
        byte[] der = Base64.getMimeDecoder().decode(text(x509));
        X509Octets.der(der).ifPresent(c -> seals.add(new Seal(c, history, kinds)));
      }
    }
    return seals;
  }

  /** A kind that is not named as it should be is one that nobody asks for, and not every kind. */
  private static Set<String> kinds(Element service) {
    Set<String> kinds = new TreeSet<>();
    for (Element information : descendants(service, "AdditionalServiceInformation")) {
      if (children(information, "URI").stream().anyMatch(u -> ListNames.FOR_KIND.equals(text(u)))) {
        List<Element> values = children(information, "InformationValue");
        kinds.add(values.isEmpty() ? "" : text(values.get(0)));
      }
    }
    return kinds;
  }

  private static State state(Element information) throws BadListException {
    return new State(
        ListNames.status(text(child(information, "ServiceStatus"))),
        time(text(child(information, "StatusStartingTime"))));
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Element child(Element parent, String name) throws BadListException {
    List<Element> found = children(parent, name);
    if (found.isEmpty()) {
      throw new BadListException(parent.getLocalName() + " has no " + name + ".");
    }
    return found.get(0);
  }

  private static List<Element> children(List<Element> parents, String name) {
    List<Element> found = new ArrayList<>();
    parents.forEach(p -> found.addAll(children(p, name)));
    return found;
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e
          && TSL.equals(e.getNamespaceURI())
          && name.equals(e.getLocalName())) {
        found.add(e);
      }
    }
    return found;
  }

  private static List<Element> descendants(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        if (TSL.equals(e.getNamespaceURI()) && name.equals(e.getLocalName())) {
          found.add(e);
        }
        found.addAll(descendants(e, name));
      }
    }
    return found;
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
