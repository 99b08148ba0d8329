package org.etalon.traceability.rules;

import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T01: the parent is there and bound by digest; either digest of decision D14 binds. */
public final class ParentIsTheOneNamed implements EdgeRule {
  private static final String CONTENT = "c14n-sha256";
  private static final String FILE = "SHA-256";

  @Override
  public Rule rule() {
    return Rule.T01;
  }

  @Override
  public Finding check(Link link) {
    MeasuringEquipment equipment = link.equipment();
    HashReference reference = equipment == null ? null : equipment.certificate();
    if (reference == null) {
      return Finding.indeterminate("The document names no certificate for this standard.");
    }
    if (link.edge().kind() == Certificate.Edge.Kind.ANALOGUE) {
      return Finding.indeterminate("The certificate of the standard is not digital.");
    }
    Certificate parent = link.parentCertificate();
    if (parent == null) {
      return Finding.noParent();
    }
    Digest expected =
        switch (reference.procedure()) {
          case CONTENT -> parent.contentDigest();
          case FILE -> parent.fileDigest();
          default -> null;
        };
    if (expected == null) {
      return Finding.indeterminate(
          "The digest procedure " + reference.procedure() + " is not one that binds.");
    }
    Optional<Digest> named = Digest.parse(reference.value());
    if (named.isEmpty() || !named.get().equals(expected)) {
      return Finding.failed("The digest in the document is not that of the parent certificate.");
    }
    return Finding.passed("Bound by its digest.");
  }
}
