package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.Finding;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.DccComposer;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Examination;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.lint.DccLints;
import org.etalon.dcc.lint.LintFinding;

/**
 * What is asked of every certificate before it is signed: schema, lints, and that it reads back.
 */
@Singleton
class IssuanceLints {
  private final DccSchemas schemas;

  IssuanceLints(DccSchemas schemas) {
    this.schemas = schemas;
  }

  /** Every finding about the certificate that this composition would give. */
  List<Finding> check(Composition composition) {
    List<Finding> findings = new ArrayList<>();
    Dcc dcc = DccComposer.compose(composition);
    for (LintFinding lint : DccLints.check(dcc)) {
      findings.add(
          lint.severity() == LintFinding.Severity.ERROR
              ? Finding.error("", lint.id(), lint.place() + ": " + lint.answer())
              : Finding.warning("", lint.id(), lint.place() + ": " + lint.answer()));
    }
    byte[] written = DccWriter.write(dcc);
    Examination examination = schemas.examine(written);
    SchemaVerdict verdict = examination.schema();
    if (verdict instanceof SchemaVerdict.Invalid invalid) {
      findings.add(Finding.error("", "e_schema", invalid.messages().get(0).text()));
    } else if (verdict instanceof SchemaVerdict.NotAvailable missing) {
      findings.add(Finding.error("", "e_schema", missing.reason()));
    }
    if (!examination.dcc().equals(dcc)) {
      findings.add(
          Finding.error(
              "", "e_reads_back", "The certificate does not read back as it was written."));
    }
    return findings;
  }
}
