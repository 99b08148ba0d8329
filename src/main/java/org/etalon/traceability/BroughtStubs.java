package org.etalon.traceability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.certificate.Digest;
import org.etalon.signing.Outcome;
import org.etalon.traceability.OfflineChain.Brought;
import org.etalon.traceability.SignedFiles.Signed;
import org.etalon.traceability.report.ReportJson;
import org.etalon.traceability.report.StubReport;
import org.etalon.traceability.stated.NamedCertificate;
import org.jspecify.annotations.Nullable;

/**
 * The stubs that count: somebody trusted for evidence signed them, as known at the same moment as
 * the evidence. Each vouches for the edges that it names and for no other.
 */
final class BroughtStubs implements Vouchers {
  private final @Nullable Instant knownAt;
  private final Map<String, Held> edges = new HashMap<>();
  private final List<Signed> files;
  private final Map<String, String> reasons = new HashMap<>();
  private final Map<String, StubReport> read = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * Reads them.
   *
   * @param knownAt the moment that counts; null where any will do
   */
  BroughtStubs(List<Signed> files, @Nullable Instant knownAt) {
    this.files = files;
    this.knownAt = knownAt;
    files.forEach(this::read);
  }

  private void read(Signed file) {
    String reason = file.verdict().refusal();
    StubReport stub = reason == null ? ReportJson.stub(file.octets()).orElse(null) : null;
    if (reason == null && stub == null) {
      reason = "It is no stub that can be read.";
    }
    if (stub != null) {
      read.put(file.name(), stub);
      reason = Admission.moment(stub.knownAt(), knownAt, file);
    }
    if (reason != null) {
      reasons.put(file.name(), reason);
    } else if (stub != null) {
      stub.edges()
          .forEach(edge -> edges.putIfAbsent(name(edge), new Held(file.name(), stub, edge)));
    }
  }

  private static String name(StubReport.Edge edge) {
    return edge.child() + " " + edge.place();
  }

  @Override
  public Optional<Vouched> of(Link link) {
    Event child = link.child();
    Held held = edges.get(child.fileDigest() + " " + child.place(link.used()));
    if (held == null) {
      return Optional.empty();
    }
    if (!isTheOneNamed(link, held)) {
      reasons.put(held.file, "It is about another certificate than the document names.");
      return Optional.empty();
    }
    used.add(held.file);
    StubReport stub = held.stub;
    return Optional.of(
        new Vouched(stub.certificate(), held.edge.outcomes(), stub.outcomes(), stub.length()));
  }

  /** That the digest is the one named can be seen here, so nobody is believed about it. */
  private static boolean isTheOneNamed(Link link, Held held) {
    boolean bound =
        held.edge.outcomes().stream()
            .anyMatch(one -> one.rule() == Rule.T01 && one.outcome() == Outcome.PASSED);
    NamedCertificate named = link.used().standard().certificate();
    String digest =
        named == null ? null : Digest.parse(named.value()).map(Digest::toString).orElse(null);
    return !bound
        || (digest != null
            && (digest.equals(held.stub.certificate().content())
                || digest.equals(held.stub.certificate().file())));
  }

  /** What became of each, after the chain was judged. */
  List<Brought> brought() {
    List<Brought> all = new ArrayList<>();
    for (Signed file : files) {
      StubReport stub = read.get(file.name());
      String reason = reasons.get(file.name());
      boolean counted = reason == null && used.contains(file.name());
      all.add(
          new Brought(
              file.name(),
              counted,
              reason == null && !counted ? "No document here rests on it." : reason,
              file.verdict().signer(),
              file.verdict().stampedAt(),
              stub == null ? null : stub.knownAt(),
              stub == null ? null : stub.rules()));
    }
    return all;
  }

  private record Held(String file, StubReport stub, StubReport.Edge edge) {}
}
