package org.etalon.trust.list;

import static org.etalon.trust.list.ListNames.TSL;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.trust.X509Name;
import org.etalon.trust.X509Octets;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.etalon.trust.list.TrustedList.Seal;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.xml.CanonicalXmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes a list in the order of TS 119 612 v2.1.1, without a signature. */
final class TrustedListWriter {
  private static final String SCHEME = "http://uri.etsi.org/TrstSvc/TrustedList/";
  // For a list without an end (5.3.12).
  private static final String HISTORY_FOR_EVER = "65535";

  private final CanonicalXmlWriter xml =
      new CanonicalXmlWriter(Map.of("tsl", TSL, "xml", ListNames.XML));
  private final String place;

  private TrustedListWriter(String place) {
    this.place = place;
  }

  /**
   * Writes it.
   *
   * @param place where the list is published
   */
  static byte[] write(TrustedList list, String place) {
    TrustedListWriter writer = new TrustedListWriter(place);
    writer.list(list);
    return writer.xml.toBytes();
  }

  private void list(TrustedList list) {
    xml.start("tsl:" + ListNames.ROOT).attribute("TSLTag", ListNames.TAG);
    scheme(list);
    if (!list.laboratories().isEmpty()) {
      xml.start("tsl:TrustServiceProviderList");
      list.laboratories().forEach(this::laboratory);
      xml.end();
    }
    xml.end();
  }

  private void scheme(TrustedList list) {
    String territory = list.territory();
    xml.start("tsl:SchemeInformation");
    element("TSLVersionIdentifier", ListNames.VERSION);
    element("TSLSequenceNumber", String.valueOf(list.sequence()));
    element("TSLType", SCHEME + "TSLType/" + territory + "generic");
    names("SchemeOperatorName", Map.of("en", list.operator()));
    address(new TrustedList.Address("-", "-", null, territory), place);
    names(
        "SchemeName",
        Map.of("en", territory + ":Seals of laboratories known to " + list.operator()));
    uri("SchemeInformationURI", place);
    element("StatusDeterminationApproach", SCHEME + "StatusDetn/" + territory + "determination");
    uri("SchemeTypeCommunityRules", SCHEME + "schemerules/" + territory);
    element("SchemeTerritory", territory);
    xml.start("tsl:PolicyOrLegalNotice");
    text("TSLLegalNotice", "en", "It tells whose seals are known here, and claims nothing more.");
    xml.end();
    element("HistoricalInformationPeriod", HISTORY_FOR_EVER);
    element("ListIssueDateTime", time(list.issuedAt()));
    xml.start("tsl:NextUpdate");
    if (list.nextUpdate() != null) {
      element("dateTime", time(list.nextUpdate()));
    }
    xml.end();
    xml.start("tsl:DistributionPoints");
    element("URI", place);
    xml.end();
    xml.end();
  }

  private void laboratory(Laboratory laboratory) {
    xml.start("tsl:TrustServiceProvider").start("tsl:TSPInformation");
    names("TSPName", laboratory.names());
    if (!laboratory.identifiers().isEmpty()) {
      xml.start("tsl:TSPTradeName");
      laboratory.identifiers().forEach(i -> text("Name", "en", i));
      xml.end();
    }
    xml.start("tsl:TSPAddress");
    addresses(laboratory.address(), laboratory.link());
    xml.end();
    uri("TSPInformationURI", laboratory.link());
    xml.end().start("tsl:TSPServices");
    laboratory.seals().forEach(seal -> seal(laboratory, seal));
    xml.end().end();
  }

  private void seal(Laboratory laboratory, Seal seal) {
    List<State> history = seal.history();
    xml.start("tsl:TSPService").start("tsl:ServiceInformation");
    state(laboratory, seal, history.get(0), true);
    xml.end();
    if (history.size() > 1) {
      xml.start("tsl:ServiceHistory");
      for (State state : history.subList(1, history.size())) {
        xml.start("tsl:ServiceHistoryInstance");
        state(laboratory, seal, state, false);
        xml.end();
      }
      xml.end();
    }
    xml.end();
  }

  private void state(Laboratory laboratory, Seal seal, State state, boolean current) {
    element("ServiceTypeIdentifier", ListNames.TYPE);
    names("ServiceName", laboratory.names());
    xml.start("tsl:ServiceDigitalIdentity");
    xml.start("tsl:DigitalId");
    element("X509Certificate", Base64.getEncoder().encodeToString(X509Octets.of(seal.x509())));
    xml.end().start("tsl:DigitalId");
    element("X509SubjectName", X509Name.of(seal.x509().getSubjectX500Principal()));
    xml.end().end();
    element("ServiceStatus", ListNames.uri(state.status()));
    element("StatusStartingTime", time(state.since()));
    if (current) {
      xml.start("tsl:ServiceInformationExtensions");
      extension(ListNames.FOR_SEALS, null);
      seal.kinds().forEach(kind -> extension(ListNames.FOR_KIND, kind));
      xml.end();
    }
  }

  private void extension(String uri, @Nullable String value) {
    xml.start("tsl:Extension").attribute("Critical", "false");
    xml.start("tsl:AdditionalServiceInformation");
    text("URI", "en", uri);
    if (value != null) {
      element("InformationValue", value);
    }
    xml.end().end();
  }

  private void address(TrustedList.Address address, String link) {
    xml.start("tsl:SchemeOperatorAddress");
    addresses(address, link);
    xml.end();
  }

  private void addresses(TrustedList.Address address, String link) {
    xml.start("tsl:PostalAddresses").start("tsl:PostalAddress").attribute("xml:lang", "en");
    element("StreetAddress", address.street());
    element("Locality", address.locality());
    if (address.postCode() != null) {
      element("PostalCode", address.postCode());
    }
    element("CountryName", address.country());
    xml.end().end().start("tsl:ElectronicAddress");
    text("URI", "en", link);
    xml.end();
  }

  private void names(String element, Map<String, String> names) {
    xml.start("tsl:" + element);
    new TreeMap<>(names).forEach((language, name) -> text("Name", language, name));
    xml.end();
  }

  private void uri(String element, String uri) {
    xml.start("tsl:" + element);
    text("URI", "en", uri);
    xml.end();
  }

  private void text(String element, String language, String text) {
    xml.start("tsl:" + element).attribute("xml:lang", language).text(text).end();
  }

  private void element(String name, String text) {
    xml.element("tsl:" + name, text);
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
