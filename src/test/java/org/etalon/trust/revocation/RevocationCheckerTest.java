package org.etalon.trust.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.fixture.TestRevocation;
import org.etalon.trust.Anchor;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.IssuerSignatures;
import org.etalon.trust.revocation.RevocationStatus.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each kind of revocation data makes of a path, before and after a stamp. */
class RevocationCheckerTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant STAMP = NOW.minus(DAY.multipliedBy(3));
  private static final Instant START = NOW.minus(DAY.multipliedBy(100));

  private final Entity root = TestPki.authority("Root").from(START).selfSigned();
  private final Entity sub = TestPki.authority("Sub").from(START).issuedBy(root);
  private final Entity seal = TestPki.seal("Laboratory").from(START).issuedBy(sub);
  private final List<X509CRL> lists = new ArrayList<>();
  private final List<OcspAnswer> answers = new ArrayList<>();
  private RevocationData fetched = RevocationData.NONE;

  {
    lists.add(list(root).crl());
  }

  private TestRevocation list(Entity issuer) {
    return TestRevocation.by(issuer).at(NOW.minus(Duration.ofHours(1))).next(NOW.plus(DAY));
  }

  private RevocationStatus check(@Nullable Instant proven) {
    return check(RevocationData.NONE, new RevocationData(List.of(), lists, answers), proven);
  }

  private RevocationStatus check(
      RevocationData inside, RevocationData atHand, @Nullable Instant proven) {
    RevocationSource source =
        new RevocationSource() {
          @Override
          public RevocationData atHand(X509Certificate certificate, X509Certificate issuer) {
            return atHand;
          }

          @Override
          public RevocationData fetch(X509Certificate certificate, X509Certificate issuer) {
            return fetched;
          }
        };
    FoundPath path =
        new FoundPath(seal.chain(), Anchor.always(root.certificate(), Anchor.Source.DIRECTORY));
    return new RevocationChecker(
            source, new IssuerSignatures(), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(7))
        .check(path, inside, proven);
  }

  private void answer(byte[] der) {
    answers.add(OcspAnswer.read(der).orElseThrow());
  }

  @Test
  void goodByLists() {
    lists.add(list(sub).crl());
    assertThat(check(STAMP).kind()).isEqualTo(Kind.GOOD);
    assertThat(check((Instant) null).kind()).isEqualTo(Kind.GOOD);
  }

  @Test
  void nothingIsKnownWithoutAListForEachAuthority() {
    RevocationStatus status = check(STAMP);
    assertThat(status.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(status.text()).contains("CN=Laboratory");
  }

  @Test
  void revokedBeforeAndAfterTheStamp() {
    Instant before = STAMP.minus(DAY);
    lists.add(list(sub).revoked(seal, before, CRLReason.keyCompromise).crl());
    RevocationStatus status = check(STAMP);
    assertThat(status.kind()).isEqualTo(Kind.REVOKED);
    assertThat(status.text())
        .isEqualTo(
            "The X.509 certificate of CN=Laboratory was revoked on 2026-09-27T12:00:00Z because"
                + " its key was compromised; the signature was stamped after, at"
                + " 2026-09-28T12:00:00Z.");
    assertThat(check(before.minusSeconds(1)).kind()).isEqualTo(Kind.REVOKED_LATER);
    assertThat(check(before).kind()).as("at the same moment").isEqualTo(Kind.REVOKED);
    assertThat(check((Instant) null).kind()).isEqualTo(Kind.REVOKED);
  }

  @Test
  void aKeyThatWasLostBeforeAnybodyNoticed() {
    Instant noticed = STAMP.plus(DAY);
    Instant lost = STAMP.minus(DAY);
    lists.add(list(sub).revoked(seal, noticed, CRLReason.keyCompromise, lost).crl());
    assertThat(check(STAMP).kind()).isEqualTo(Kind.REVOKED);
    assertThat(check(lost.minusSeconds(1)).kind()).isEqualTo(Kind.REVOKED_LATER);
    lists.set(1, list(sub).revoked(seal, noticed, CRLReason.superseded, lost).crl());
    assertThat(check(STAMP).kind()).as("no compromise").isEqualTo(Kind.REVOKED_LATER);
  }

  @Test
  void anAuthorityOnThePath() {
    lists.add(list(sub).crl());
    lists.set(0, list(root).revoked(sub, STAMP.minus(DAY), CRLReason.cACompromise).crl());
    RevocationStatus status = check(STAMP);
    assertThat(status.kind()).isEqualTo(Kind.REVOKED);
    assertThat(status.about()).isEqualTo(sub.certificate());
    assertThat(status.text()).startsWith("The authority CN=Sub was revoked");
  }

  @Test
  void aLaterRevocationDoesNotHideThatAnotherIsUnknown() {
    lists.clear();
    lists.add(list(sub).revoked(seal, STAMP.plus(DAY), CRLReason.superseded).crl());
    assertThat(check(STAMP).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void onHoldAndReleased() {
    Instant held = STAMP.minus(DAY);
    lists.add(list(sub).revoked(seal, held, CRLReason.certificateHold).crl());
    assertThat(check(STAMP).kind()).isEqualTo(Kind.ON_HOLD);
    assertThat(check(held.minus(DAY)).kind()).isEqualTo(Kind.REVOKED_LATER);
    lists.add(list(sub).at(NOW.minusSeconds(60)).crl());
    assertThat(check(STAMP).kind()).as("the newest list decides").isEqualTo(Kind.GOOD);
  }

  @Test
  void oldData() {
    lists.add(list(sub).at(STAMP.minus(DAY)).next(STAMP.plus(DAY)).crl());
    assertThat(check(STAMP).kind()).as("a newer one should be had").isEqualTo(Kind.STALE);
    lists.set(1, list(sub).at(STAMP.plusSeconds(1)).next(STAMP.plus(DAY)).crl());
    assertThat(check(STAMP).kind()).as("made after the stamp").isEqualTo(Kind.GOOD);
    lists.set(1, list(sub).at(NOW.minus(DAY.multipliedBy(8))).next(NOW.plus(DAY)).crl());
    assertThat(check((Instant) null).kind()).as("older than allowed").isEqualTo(Kind.STALE);
    lists.set(1, list(sub).next(null).crl());
    assertThat(check((Instant) null).kind()).as("promises nothing").isEqualTo(Kind.STALE);
    lists.set(1, list(sub).at(NOW.plus(DAY)).next(NOW.plus(DAY.multipliedBy(2))).crl());
    assertThat(check(STAMP).kind()).as("from the future").isEqualTo(Kind.STALE);
  }

  @Test
  void anOldRevocationCountsAllTheSame() {
    lists.add(
        list(sub)
            .at(NOW.minus(DAY.multipliedBy(30)))
            .next(NOW.minus(DAY.multipliedBy(29)))
            .revoked(seal, NOW.minus(DAY.multipliedBy(31)), CRLReason.superseded)
            .crl());
    lists.add(list(sub).crl());
    assertThat(check(STAMP).kind()).isEqualTo(Kind.REVOKED);
  }

  @Test
  void whatExpiredIsForgotten() {
    Instant end = STAMP.plus(DAY);
    Entity expired = TestPki.seal("Expired").from(START).until(end).issuedBy(sub);
    lists.add(list(sub).crl());
    assertThat(statusOf(expired).kind()).isEqualTo(Kind.STALE);
    ASN1GeneralizedTime from = new ASN1GeneralizedTime(java.util.Date.from(START));
    lists.set(1, list(sub).extension(Extension.expiredCertsOnCRL, false, from).crl());
    assertThat(statusOf(expired).kind()).as("kept on the list").isEqualTo(Kind.GOOD);
  }

  private RevocationStatus statusOf(Entity entity) {
    RevocationChecker checker =
        new RevocationChecker(
            new RevocationSource() {
              @Override
              public RevocationData atHand(X509Certificate certificate, X509Certificate issuer) {
                return RevocationData.of(lists);
              }

              @Override
              public RevocationData fetch(X509Certificate certificate, X509Certificate issuer) {
                return RevocationData.NONE;
              }
            },
            new IssuerSignatures(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofDays(7));
    Anchor anchor = Anchor.always(root.certificate(), Anchor.Source.DIRECTORY);
    return checker.check(new FoundPath(entity.chain(), anchor), RevocationData.NONE, STAMP);
  }

  @Test
  void insideTheSignatureItNeedOnlyHaveBeenFreshThen() {
    X509CRL then = list(sub).at(STAMP.minus(DAY)).next(STAMP.plus(DAY)).crl();
    RevocationData inside = RevocationData.of(List.of(then));
    assertThat(check(inside, RevocationData.of(lists), STAMP).kind()).isEqualTo(Kind.GOOD);
    assertThat(check(inside, RevocationData.of(lists), null).kind()).isEqualTo(Kind.STALE);
    lists.add(list(sub).revoked(seal, STAMP.minusSeconds(1), CRLReason.keyCompromise).crl());
    assertThat(check(inside, RevocationData.of(lists), STAMP).kind())
        .as("a signer cannot choose an old list against a newer one")
        .isEqualTo(Kind.REVOKED);
  }

  @Test
  void listsOfOthersAreNotReliedOn() {
    Entity other = TestPki.authority("Sub").from(START).issuedBy(root);
    lists.add(list(sub).signedBy(other).crl());
    assertThat(check(STAMP).kind()).as("another key").isEqualTo(Kind.UNKNOWN);
    lists.set(1, list(sub).hash("SHA1").crl());
    assertThat(check(STAMP).kind()).as("SHA-1").isEqualTo(Kind.UNKNOWN);
    lists.set(
        1,
        list(sub)
            .extension(Extension.deltaCRLIndicator, true, new CRLNumber(java.math.BigInteger.ONE))
            .crl());
    assertThat(check(STAMP).kind()).as("delta").isEqualTo(Kind.UNKNOWN);
    IssuingDistributionPoint part =
        new IssuingDistributionPoint(null, false, true, null, false, false);
    lists.set(1, list(sub).extension(Extension.issuingDistributionPoint, true, part).crl());
    assertThat(check(STAMP).kind()).as("a part only").isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void anAuthorityMayLetAnotherKeySignItsLists() {
    Entity delegate = TestPki.authority("Sub").from(START).issuedBy(sub);
    X509CRL list = list(sub).signedBy(delegate).crl();
    RevocationData data =
        new RevocationData(List.of(delegate.certificate()), List.of(list, lists.get(0)), List.of());
    assertThat(check(RevocationData.NONE, data, STAMP).kind()).isEqualTo(Kind.GOOD);
    Entity stranger = TestPki.authority("Sub").from(START).issuedBy(root);
    RevocationData forged =
        new RevocationData(
            List.of(stranger.certificate()),
            List.of(list(sub).signedBy(stranger).crl(), lists.get(0)),
            List.of());
    assertThat(check(RevocationData.NONE, forged, STAMP).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void answersOfResponders() {
    answer(list(sub).ocsp(seal));
    assertThat(check(STAMP).kind()).as("by the issuer").isEqualTo(Kind.GOOD);
    answers.clear();
    Entity responder = TestPki.ocspResponder("OCSP").from(START).issuedBy(sub);
    answer(list(sub).signedBy(responder).ocsp(seal));
    assertThat(check(STAMP).kind()).as("by its responder").isEqualTo(Kind.GOOD);
    answers.clear();
    answer(list(sub).signedBy(responder).revoked(seal, STAMP.minus(DAY), 1).ocsp(seal));
    assertThat(check(STAMP).kind()).isEqualTo(Kind.REVOKED);
    assertThat(check(STAMP).text()).contains("because its key was compromised");
  }

  @Test
  void answersThatDoNotCount() {
    Entity foreign = TestPki.ocspResponder("OCSP").from(START).issuedBy(root);
    answer(list(sub).signedBy(foreign).ocsp(seal));
    Entity laboratory = TestPki.seal("Other").from(START).issuedBy(sub);
    answer(list(sub).signedBy(laboratory).ocsp(seal));
    answer(list(sub).unknown().ocsp(seal));
    answer(list(sub).ocsp(laboratory));
    assertThat(check(STAMP).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(OcspAnswer.read(new byte[] {1, 2, 3})).isEmpty();
    assertThat(OcspAnswer.read(new byte[] {0x30, 0})).isEmpty();
  }

  @Test
  void askedElsewhereOnlyWhenNothingAtHandDecides() {
    fetched = RevocationData.of(List.of(list(sub).revoked(seal, STAMP.minus(DAY), 4).crl()));
    assertThat(check(STAMP).kind()).isEqualTo(Kind.REVOKED);
    lists.add(list(sub).crl());
    assertThat(check(STAMP).kind()).isEqualTo(Kind.GOOD);
  }
}
