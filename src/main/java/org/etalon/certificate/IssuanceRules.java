package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
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
import org.etalon.dcc.rules.Occasion;
import org.etalon.dcc.rules.RawFactsReader;
import org.etalon.dcc.rules.RuleFinding;
import org.etalon.dcc.rules.RuleLanguage;
import org.etalon.dcc.rules.Rules;
import org.etalon.dcc.rules.Severity;
import org.etalon.dcc.rules.Subject;
import org.etalon.xml.Canonical;
import org.etalon.xml.CanonicalEvents;

/**
 * What is asked of every certificate before it is signed: schema, rules, and that it reads back.
 */
@Singleton
class IssuanceRules {
  private final DccSchemas schemas;

  IssuanceRules(DccSchemas schemas) {
    this.schemas = schemas;
  }

  /** Every finding about the certificate that this composition would give. */
  List<Finding> check(Composition composition) {
    List<Finding> findings = new ArrayList<>();
    Dcc dcc = DccComposer.compose(composition);
    byte[] written = DccWriter.write(dcc);
    RawFactsReader facts = new RawFactsReader();
    MessageDigest canonical = Canonical.sha256();
    Examination examination =
        schemas.examine(
            written,
            facts,
            CanonicalEvents.ofDocument(canonical::update, CanonicalEvents.most(written.length)));
    Subject subject = Subject.of(dcc, facts.facts(), null);
    for (RuleFinding found : Rules.check(subject, Occasion.ISSUING).findings()) {
      String detail = found.pointer() + ": " + found.sentence(RuleLanguage.EN);
      findings.add(
          found.severity() == Severity.ERROR
              ? Finding.error("", found.rule().id(), detail)
              : Finding.warning("", found.rule().id(), detail));
    }
    SchemaVerdict verdict = examination.schema();
    if (verdict instanceof SchemaVerdict.Invalid invalid) {
      findings.add(Finding.error("", "e_schema", invalid.messages().get(0).text()));
    } else if (verdict instanceof SchemaVerdict.NotAvailable missing) {
      findings.add(Finding.error("", "e_schema", missing.reason()));
    }
    // What is approved is the digest of these octets, and they are signed as canonical ones.
    if (!examination.dcc().equals(dcc)
        || !Digest.of(canonical.digest()).equals(Digest.over(written))) {
      findings.add(
          Finding.error(
              "", "e_reads_back", "The certificate does not read back as it was written."));
    }
    return findings;
  }
}
