package org.etalon.dcc.migration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccVersion;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.migration.MigrationOutcome.Finding;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.dcc.migration.MigrationOutcome.Refused;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes a DCC 3.3.0 of any DCC 2 or 3. What comes out is valid by its schema, or nothing comes out;
 * what goes in need not be valid. No fact is added: what is demanded and was not stated says so.
 */
public final class MigratingDocument {
  private static final String TO = DccVersion.WRITTEN.text();
  private static final String LOCATION = "https://ptb.de/dcc https://ptb.de/dcc/v3.3.0/dcc.xsd";

  /** With comments, which are no part of what is said and are kept all the same. */
  private static final String CANONICAL = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments";

  private static final Pattern OLD = Pattern.compile("2\\..*|3\\.[0-3](\\..*)?");

  private static final int FINDINGS_MAX = 50;

  private final byte[] source;
  private final Workpiece work;
  private final String from;

  private MigratingDocument(byte[] source, Document document, String from) {
    this.source = source;
    this.work = new Workpiece(document);
    this.from = from;
  }

  /**
   * Migrates untrusted bytes.
   *
   * @throws org.etalon.xml.XmlRejectedException for what is not XML within the limits
   * @throws NotADccException for other XML
   */
  public static MigrationOutcome migrate(byte[] xml, DccSchemas schemas) {
    Document document = SafeXml.parse(xml);
    Element start = document.getDocumentElement();
    if (!DccReader.isRoot(start.getNamespaceURI(), start.getLocalName())) {
      throw new NotADccException();
    }
    String from = version(start);
    if (!OLD.matcher(from).matches()) {
      return Refused.because(
          "version-not-known",
          "/dcc:digitalCalibrationCertificate/@schemaVersion",
          "The document says that it is a DCC \""
              + shortened(from)
              + "\"; 2.x and 3.x up to "
              + TO
              + " are migrated.");
    }
    MigratingDocument migrating = new MigratingDocument(xml, document, from);
    boolean newest = from.equals(TO);
    return newest && schemas.validate(xml, TO) instanceof SchemaVerdict.Valid
        ? migrating.withoutSignature()
        : migrating.whole(schemas, newest);
  }

  /** Up to 2.2.0 a certificate had no place to name its version. */
  private static String version(Element root) {
    return root.hasAttribute("schemaVersion")
        ? root.getAttribute("schemaVersion").strip()
        : "2.1 or 2.2";
  }

  /** A document that is what it should be, and only loses its signature. */
  private MigrationOutcome withoutSignature() {
    dropSignatures();
    Locations old = old();
    List<Change> changes = Changes.list(work, old);
    return new Migrated(from, TO, changes, changes.isEmpty() ? source : bytes());
  }

  private MigrationOutcome whole(DccSchemas schemas, boolean newest) {
    Element root = work.root();
    dropSignatures();
    Namespaces.settle(work);
    Fillings fillings = new Fillings(root);
    Comment comment = Comment.takeOutOf(work);
    if (!newest) {
      OldNames.replace(work);
      OldQuantities.replace(work);
      root.setAttribute("schemaVersion", TO);
      work.noteAttribute(Wording.VERSION, root, root, "schemaVersion");
      relocate(root);
    }
    Grammar grammar = Grammar.newest();
    ContentType type = grammar.root(Tree.name(root));
    boolean fits = type != null && new Fitting(work, grammar, fillings).fit(root, type);
    List<Finding> contradictions = contradictions();
    if (!contradictions.isEmpty()) {
      return new Refused(contradictions);
    }
    if (!fits) {
      return lacking();
    }
    Marks.settle(work);
    Locations old = old();
    comment.putBack(work.kept(), old);
    return validated(schemas, comment, old);
  }

  /** Where a document says where its schema is, that is another one now. */
  private void relocate(Element root) {
    if (root.hasAttributeNS(Names.XSI, "schemaLocation")
        && !root.getAttributeNS(Names.XSI, "schemaLocation").equals(LOCATION)) {
      root.removeAttributeNS(Names.XSI, "schemaLocation");
      root.setAttributeNS(Names.XMLNS, "xmlns:xsi", Names.XSI);
      root.setAttributeNS(Names.XSI, "xsi:schemaLocation", LOCATION);
      work.noteAttribute(Wording.LOCATION, root, root, "xsi:schemaLocation");
    }
  }

  private MigrationOutcome validated(DccSchemas schemas, Comment comment, Locations old) {
    byte[] bytes = bytes();
    SchemaVerdict verdict = schemas.validate(bytes, TO);
    if (!(verdict instanceof SchemaVerdict.Valid) && comment.neutralise()) {
      bytes = bytes();
      verdict = schemas.validate(bytes, TO);
    }
    if (verdict instanceof SchemaVerdict.Valid) {
      return new Migrated(from, TO, Changes.list(work, old), bytes);
    }
    if (verdict instanceof SchemaVerdict.Invalid invalid) {
      return new Refused(
          invalid.messages().stream()
              .limit(FINDINGS_MAX)
              .map(m -> new Finding("not-valid-as-migrated", "", m.text()))
              .toList());
    }
    String why = verdict instanceof SchemaVerdict.NotAvailable n ? n.reason() : "";
    return Refused.because("not-validated", "", why);
  }

  private List<Finding> contradictions() {
    if (work.contradictions().isEmpty()) {
      return List.of();
    }
    Locations old = old();
    return work.contradictions().entrySet().stream()
        .filter(e -> Tree.isInside(e.getValue(), Set.of(work.root())))
        .map(e -> work.numberInside(e.getKey()))
        .limit(FINDINGS_MAX)
        .map(n -> n == Workpiece.NONE ? "" : text(old.path(old.element(n))))
        .map(path -> new Finding("contradictory", path, CONTRADICTORY))
        .toList();
  }

  private static String text(@Nullable String path) {
    return path == null ? "" : path;
  }

  private MigrationOutcome lacking() {
    Locations old = old();
    List<Finding> findings =
        work.lacks().stream()
            .filter(l -> l.parent() == work.root() || isThere(l.parent()))
            .map(l -> new Finding("not-stated", place(l, old), DETAIL))
            .distinct()
            .limit(FINDINGS_MAX)
            .toList();
    return findings.isEmpty() ? Refused.because("not-stated", "", DETAIL) : new Refused(findings);
  }

  private static final String CONTRADICTORY =
      "This can be stated once only, and the document states it more than once, not the same; no"
          + " choice is made for the issuer.";

  private static final String DETAIL =
      "DCC 3.3.0 demands this, the document does not state it in a form that could be used, and"
          + " nothing but a fact can stand here.";

  private String place(Workpiece.Lack lack, Locations old) {
    int number = work.number(lack.parent());
    String parent =
        number == Workpiece.NONE
            ? "…/dcc:" + lack.parent().getLocalName()
            : old.path(old.element(number));
    return parent + "/dcc:" + lack.name();
  }

  /** Whether a place is part of the document still, or would have become one. */
  private boolean isThere(Element element) {
    return work.number(element) == Workpiece.NONE || Tree.isInside(element, Set.of(work.root()));
  }

  private void dropSignatures() {
    for (Element signature : Tree.children(work.root(), Names.DS, "Signature")) {
      work.root().removeChild(signature);
      work.note(Wording.SIGNATURE, signature, null);
    }
  }

  /** The old document once more: only now is known which of its parts are needed. */
  private Locations old() {
    return new Locations(
        SafeXml.parse(source).getDocumentElement(), Changes.numbers(work), Set.of());
  }

  private byte[] bytes() {
    return Canonical.bytes(work.document(), CANONICAL);
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
