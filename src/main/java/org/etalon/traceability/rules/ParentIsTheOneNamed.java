package org.etalon.traceability.rules;

import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.traceability.Event;
import org.etalon.traceability.Finding;
import org.etalon.traceability.Inquiry;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.etalon.traceability.stated.NamedCertificate;

/** T01: the parent is there and bound by digest; either digest of decision D14 binds. */
public final class ParentIsTheOneNamed implements LinkRule {
  private static final String CONTENT = "c14n-sha256";
  private static final String FILE = "SHA-256";

  @Override
  public Rule rule() {
    return Rule.T01;
  }

  @Override
  public Finding check(Link link, Inquiry inquiry) {
    NamedCertificate named = link.used().standard().certificate();
    if (named == null) {
      return Finding.indeterminate("T01.noneNamed");
    }
    if (link.used().kind() == Certificate.Edge.Kind.ANALOGUE) {
      return Finding.indeterminate("T01.paper");
    }
    Event parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    if (!named.procedure().equals(CONTENT) && !named.procedure().equals(FILE)) {
      return Finding.indeterminate("T01.procedure", named.procedure());
    }
    Digest expected =
        named.procedure().equals(CONTENT) ? parent.contentDigest() : parent.fileDigest();
    Optional<Digest> value = Digest.parse(named.value());
    return value.isPresent() && value.get().equals(expected)
        ? Finding.passed("T01.bound")
        : Finding.failed("T01.otherDigest", named.number());
  }
}
