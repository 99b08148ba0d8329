package org.etalon.verification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DsiSchema;
import org.etalon.dcc.Examination;
import org.etalon.dcc.grade.DocumentGrades;
import org.etalon.dcc.grade.GradingQuantities;
import org.etalon.dcc.grade.QuantityGrade;
import org.etalon.dcc.rules.Occasion;
import org.etalon.dcc.rules.RawFacts;
import org.etalon.dcc.rules.RawFactsReader;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.dcc.rules.Rules;
import org.etalon.dcc.rules.Subject;
import org.etalon.verification.ValidationReport.Quantity;
import org.etalon.verification.ValidationReport.Severity;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Validates any bytes that claim to be a certificate or one element of the D-SI: schema, rules,
 * grades and formulae; of a PDF the one certificate inside. Nothing is stored and no signature is
 * looked at.
 */
@Singleton
public class ValidatingDocument {
  private final LargeDocuments large;
  private final DccSchemas schemas;

  ValidatingDocument(LargeDocuments large, DccSchemas schemas) {
    this.large = large;
    this.schemas = schemas;
  }

  /** The report; for bad input as well as for good. */
  public ValidationReport validate(byte[] bytes) {
    return validate(bytes, RuleLanguage.EN);
  }

  /** The same for a reader of a language, in which the rules speak if they can. */
  public ValidationReport validate(byte[] bytes, Locale reader) {
    return validate(bytes, RuleLanguage.of(List.of(reader)));
  }

  /** The same, where what the rules say is in this language. */
  public ValidationReport validate(byte[] bytes, RuleLanguage language) {
    EmbeddedDcc.Content content = EmbeddedDcc.carriedBy(bytes);
    return content instanceof EmbeddedDcc.Found found
        ? inTurn(found.xml(), language)
        : notADocument(((EmbeddedDcc.Missing) content).answer());
  }

  private ValidationReport inTurn(byte[] xml, RuleLanguage language) {
    return large.inTurn(xml, () -> examine(xml, language), ValidatingDocument::busy);
  }

  private ValidationReport examine(byte[] bytes, RuleLanguage language) {
    RawFactsReader facts = new RawFactsReader();
    DocumentGrades document;
    try {
      document = DocumentGrades.read(bytes, schemas, facts);
    } catch (XmlRejectedException e) {
      return refused("not-xml", "Is it XML within the limits?", String.valueOf(e.getMessage()));
    }
    if (document instanceof DocumentGrades.Certificate certificate) {
      return certificate(certificate, facts.facts(), language);
    }
    if (document instanceof DocumentGrades.Quantity element) {
      ValidationFindings findings = new ValidationFindings();
      Boolean valid = findings.schema(element.verdict(), "D-SI " + DsiSchema.VERSION);
      return report("D-SI", DsiSchema.VERSION, valid, findings, List.of(element.quantity()));
    }
    String root = document instanceof DocumentGrades.Other other ? other.root() : "";
    return notADocument(
        "The root is "
            + root
            + ". Send a dcc:digitalCalibrationCertificate or an element such as"
            + " si:real.");
  }

  private static ValidationReport certificate(
      DocumentGrades.Certificate certificate, RawFacts facts, RuleLanguage language) {
    Examination examination = certificate.examination();
    ValidationFindings findings = new ValidationFindings();
    String version = examination.dcc().schemaVersion();
    Boolean valid = findings.schema(examination.schema(), "DCC " + version);
    Subject subject = Subject.of(examination.dcc(), facts, null);
    Rules.check(subject, Occasion.ANY).findings().forEach(f -> findings.rule(f, language));
    List<ValidationReport.Formula> formulas = ValidationFormulas.of(examination.dcc(), findings);
    return report("DCC", version, valid, findings, certificate.quantities()).withFormulas(formulas);
  }

  private static ValidationReport report(
      String format,
      String version,
      @Nullable Boolean valid,
      ValidationFindings findings,
      List<QuantityGrade> quantities) {
    quantities.forEach(quantity -> findings.quantity(quantity, valid != null));
    return new ValidationReport(
        format,
        version,
        valid,
        findings.all(),
        GradingQuantities.worst(quantities),
        quantities.stream().map(ValidatingDocument::quantity).toList());
  }

  private static Quantity quantity(QuantityGrade grade) {
    return new Quantity(
        grade.pointer(),
        grade.grade(),
        grade.reasons().stream().map(reason -> reason.detail()).toList());
  }

  private static ValidationReport notADocument(String answer) {
    return refused("not-a-document", "Is it a DCC or an element of the D-SI?", answer);
  }

  private static ValidationReport refused(String code, String question, String answer) {
    ValidationFindings findings = new ValidationFindings();
    findings.add(code, Severity.ERROR, "", question, answer);
    return new ValidationReport(null, null, false, findings.all(), null, List.of());
  }

  private static ValidationReport busy() {
    ValidationFindings findings = new ValidationFindings();
    findings.add(
        "busy",
        Severity.INDETERMINATE,
        "",
        "Could the document be looked at?",
        "Too many large documents are being examined; try again later.");
    return new ValidationReport(null, null, null, findings.all(), null, List.of());
  }
}
