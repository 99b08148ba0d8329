package org.etalon;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features of the house, each in one sentence, and which other features each may use. A changed
 * row is a decision.
 */
final class PackageMap {
  private static final List<Row> ROWS =
      List.of(
          row("problem", "What can go wrong for a caller, and its one mapper to RFC 9457."),
          row(
              "platform",
              "Clock, identifiers, randomness, transactions, readiness, embedded database.",
              "problem"),
          row("security", "Caller, organisation, roles; who is signed in.", "problem", "platform"),
          row(
              "xml",
              "The one hardened place where XML is parsed, canonicalised, limited.",
              "problem"),
          row(
              "quantity",
              "D-SI quantities and units, exact decimals, conversion.",
              // Only what answers HTTP uses the platform.
              "platform",
              "problem"),
          row(
              "uncertainty",
              "Budgets, propagation, rounding and decision rules of the GUM family.",
              "quantity",
              // As above, and asks who is signed in.
              "platform",
              "security",
              "problem"),
          row("auditlog", "Who did what, when and why.", "platform", "security", "problem"),
          row(
              "organisation",
              "Laboratories and their scopes with the time they were in force.",
              "quantity",
              "uncertainty",
              "auditlog",
              "platform",
              "security",
              "problem"),
          row(
              "equipment",
              "Measurement standards, reference materials and instruments.",
              "organisation",
              "quantity",
              "auditlog",
              "platform",
              "security",
              "problem"),
          row(
              "calibration",
              "A calibration and its results before any certificate exists.",
              "equipment",
              "organisation",
              "quantity",
              "uncertainty",
              "auditlog",
              "platform",
              "security",
              "problem"),
          row(
              "dcc",
              "The document format: model, reader, writer, validation, rules.",
              "xml",
              "quantity",
              "uncertainty",
              "problem"),
          row(
              "rendering",
              "From a document to what people read.",
              "dcc",
              "quantity",
              // A page is parsed before it is laid out for print.
              "xml",
              // One layout at a time fits into a small heap.
              "platform",
              "problem"),
          row(
              "trust",
              "Whom this deployment trusts: anchors with a purpose and a time, lists, revocation.",
              "auditlog",
              // Lists of others are XML of strangers.
              "xml",
              "platform",
              "security",
              "problem"),
          row(
              "timestamp",
              "RFC 3161: port, client, built-in authority with its clock, verifier of tokens.",
              // Octets of strangers are measured before they are parsed.
              "trust",
              "platform",
              "security",
              "problem"),
          row(
              "signing",
              "Keys, the fixed-profile signer and verifier, the verdict on a signature.",
              "xml",
              "timestamp",
              "trust",
              "platform",
              "security",
              "problem"),
          row(
              "certificate",
              "The life of a certificate: lint, prepare, issue, amend, withdraw, status.",
              "calibration",
              "dcc",
              "rendering",
              "signing",
              "timestamp",
              // For the list of seals that is published.
              "trust",
              "auditlog",
              "organisation",
              "equipment",
              "quantity",
              "uncertainty",
              // It composes the XML that is signed, and hands the finished tree to the signer.
              "xml",
              "platform",
              "security",
              "problem"),
          row(
              "traceability",
              "The graph: verdict on a chain, impact, the past as it was known.",
              // Who took note of a notice.
              "auditlog",
              // Files of strangers are measured before anything reads them.
              "xml",
              "certificate",
              "calibration",
              "equipment",
              "organisation",
              "quantity",
              "uncertainty",
              "dcc",
              "signing",
              "timestamp",
              "platform",
              "security",
              "problem"),
          row(
              "verification",
              "The public verdict on any DCC.",
              "certificate",
              "dcc",
              "signing",
              "timestamp",
              // A stranger's seal may be on a list.
              "trust",
              "traceability",
              "organisation",
              "quantity",
              // What arrives is parsed once, and every check looks at that one tree.
              "xml",
              "platform",
              "security",
              "problem"),
          row(
              "document",
              "Documents of others that organisations keep, with what was found when they came.",
              "verification",
              "certificate",
              "dcc",
              "rendering",
              "signing",
              "auditlog",
              "platform",
              "security",
              // For the limit of a document.
              "xml",
              "problem"),
          row(
              "demo",
              "The demonstration, made through the use cases of any user.",
              "organisation",
              "equipment",
              "calibration",
              "certificate",
              "security",
              "platform"),
          row(
              "corpus",
              "A national tree of calibrations from a seed, clean or with named defects.",
              "certificate",
              "calibration",
              "equipment",
              "organisation",
              "quantity",
              "uncertainty",
              // The rules that must tell a defect, what they ask, and how certificates are read.
              "traceability",
              "dcc",
              // Seals and stamps through their ports; keys come from outside.
              "signing",
              "timestamp",
              "platform",
              "problem"),
          row(
              "ui",
              "Pages made by the server; no rule of any feature is decided here.",
              "calibration",
              "certificate",
              "dcc",
              "equipment",
              "organisation",
              "quantity",
              "rendering",
              "signing",
              "timestamp",
              "traceability",
              "verification",
              "security",
              "platform",
              "problem"),
          row(
              "cli",
              "Entry points of the command line; objects are built by hand.",
              // Verifies and judges chains without a service.
              "verification",
              "traceability",
              // Writes trees with keys and an authority of its own.
              "corpus",
              "timestamp",
              // Ceremonies of keys, and what makes a trust directory unusable.
              "signing",
              "platform",
              "problem"));

  /**
   * What lies below a feature's root and may be used by others; everything else down there is the
   * feature's own.
   */
  private static final Map<String, Shared> SHARED =
      Map.ofEntries(
          // Units, their codes and the forms of a quantity are words for everybody.
          shared("quantity.unit", "*"),
          shared("quantity.code", "*"),
          shared("quantity.conversion", "*"),
          shared("quantity.value", "*"),
          shared("quantity.rules", "*"),
          // What is known about equipment, when and since when, is asked by verdict and pages.
          shared("equipment.fact", "*"),
          shared("equipment.due", "*"),
          Map.entry("equipment.jurisdiction", new Shared(Set.of("traceability", "corpus"), false)),
          // Budgets, decisions, comparisons and intervals are computed alike for all.
          shared("uncertainty.budget", "*"),
          shared("uncertainty.expression", "*"),
          shared("uncertainty.montecarlo", "*"),
          shared("uncertainty.conformity", "*"),
          shared("uncertainty.comparison", "*"),
          shared("uncertainty.interval", "*"),
          // What a capability says about a value.
          shared("organisation.capability", "*"),
          // What depends on something, and how far its review is, as pages.
          shared("traceability.impact", "ui"),
          shared("traceability.review", "ui"),
          // Paths and revocation are judged in one place, for signatures and timestamps.
          Map.entry("trust.path", new Shared(Set.of("signing", "timestamp"), false)),
          shared("trust.revocation", "signing"),
          Map.entry(
              "trust.list", new Shared(Set.of("signing", "certificate", "verification"), false)),
          // Requests for the X.509 certificates of seals and units.
          Map.entry("signing.keys", new Shared(Set.of("certificate", "cli"), false)),
          // The command line opens the stores of keys itself.
          shared("signing.pkcs11", "cli"),
          shared("signing.pkcs12", "cli"),
          // ... and for a corpus puts a sealer together with an authority.
          shared("signing.xades", "cli"),
          shared("signing.cms", "cli"),
          shared("timestamp.authority", "cli"),
          shared("corpus.defect", "cli"),
          shared("corpus.draft", "cli"),
          shared("corpus.directory", "cli"),
          // Statements over many rows; that only stores reach the database is tested apart.
          shared("platform.store", "*"),
          // Paths and pages of lists, for those who answer HTTP.
          Map.entry("platform.web", new Shared(Set.of("*"), true)),
          // The command line and the start of the service run the database themselves.
          shared("platform.embedded", "cli"),
          // Certificates are kept under evidence records; a verification takes them into account.
          Map.entry("signing.evidence", new Shared(Set.of("certificate", "verification"), false)),
          // Whoever verifies without a service brings a directory along.
          Map.entry("signing.offline", new Shared(Set.of("verification", "traceability"), false)),
          // The pass in which a document is read is also the one in which it is digested.
          shared("signing.fixed", "verification"),
          // How an instrument behaved, as figures of a page.
          shared("certificate.history", "ui"),
          // A certificate in print is part of its life; pages offer it, and tell how it stands.
          shared("rendering.pdf", "certificate"),
          // Drift is drawn as results are.
          shared("rendering.figure", "ui"),
          // Who holds a printed certificate may also have what is said about its chain.
          Map.entry("certificate.print", new Shared(Set.of("ui", "traceability"), false)),
          // A corpus is written by the composer that certificates of a service pass.
          shared("certificate.composition", "corpus"),
          // ... with evidence as a service that kept all of it would write.
          shared("traceability.stated", "corpus"),
          shared("traceability.recorded", "corpus"),
          // Issuing asks every rule about the draft.
          shared("calibration.rules", "certificate"),
          // Issuing asks every rule about the document, and so does whoever validates one.
          Map.entry(
              "dcc.rules",
              new Shared(Set.of("certificate", "verification", "traceability"), false)),
          shared("dcc.grade", "verification"),
          // A validation evaluates formulae, a page lays them out.
          Map.entry("dcc.formula", new Shared(Set.of("verification", "rendering"), false)),
          // What is posted is also brought to the newest version.
          shared("dcc.migration", "verification"),
          // What changed between two certificates, as an answer and as a page.
          Map.entry("dcc.difference", new Shared(Set.of("verification", "ui"), false)),
          // A certificate can be had as JSON, and any document be turned into it and back.
          Map.entry("dcc.json", new Shared(Set.of("certificate", "verification"), false)));

  private PackageMap() {}

  static Set<String> features() {
    Set<String> names = new TreeSet<>();
    ROWS.forEach(row -> names.add(row.name));
    return names;
  }

  static List<Row> rows() {
    return ROWS;
  }

  static Set<String> shared() {
    return new TreeSet<>(SHARED.keySet());
  }

  /** Why a class in one package may not use a class in another; empty when it may. */
  static String refusal(Place from, Place to) {
    if (from.feature.equals(to.feature)) {
      return "";
    }
    Row row = rowsByName().get(from.feature);
    if (row == null || !row.uses.contains(to.feature)) {
      return from.feature + " may not use " + to.feature;
    }
    if (to.below.isEmpty()) {
      return "";
    }
    Shared shared = SHARED.get(to.feature + "." + to.below);
    if (shared == null) {
      return to.feature + "." + to.below + " is private to " + to.feature;
    }
    boolean web = from.below.equals("web") || from.feature.equals("ui");
    boolean named = shared.users.contains("*") || shared.users.contains(from.feature);
    return named && (web || !shared.onlyFromWeb)
        ? ""
        : to.feature + "." + to.below + " is not for " + from.feature + "." + from.below;
  }

  private static Map<String, Row> rowsByName() {
    Map<String, Row> byName = new LinkedHashMap<>();
    ROWS.forEach(row -> byName.put(row.name, row));
    return byName;
  }

  private static Row row(String name, String sentence, String... uses) {
    return new Row(name, sentence, new TreeSet<>(Arrays.asList(uses)));
  }

  private static Map.Entry<String, Shared> shared(String place, String user) {
    return Map.entry(place, new Shared(Set.of(user), false));
  }

  /** A feature. */
  record Row(String name, String sentence, Set<String> uses) {}

  /** Who may use a package below a root; {@code *} is every feature that may use the root. */
  private record Shared(Set<String> users, boolean onlyFromWeb) {}

  /**
   * Where a class stands.
   *
   * @param below what follows the feature in the package; empty for its root
   */
  record Place(String feature, String below) {
    /** The place of a package below {@code org.etalon}, or of the entry point itself. */
    static Place of(String packageName) {
      String[] parts = packageName.split("\\.", 4);
      return new Place(parts.length > 2 ? parts[2] : "", parts.length > 3 ? parts[3] : "");
    }
  }
}
