package org.etalon.trust.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.trust.Anchor;
import org.etalon.trust.Purpose;
import org.etalon.trust.path.NoPath.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each way in which an X.509 certificate does or does not lead to an anchor. */
class PathFinderTest {
  private static final Instant NOW = Instant.now();
  private static final Duration DAY = Duration.ofDays(1);

  private final Entity root = TestPki.authority("Root").selfSigned();
  private final Entity sub = TestPki.authority("Sub").pathLength(0).issuedBy(root);
  private final PathFinder finder = new PathFinder(new IssuerSignatures());

  private PathResult find(Entity leaf, Instant at, Anchor... anchors) {
    List<X509Certificate> candidates = new ArrayList<>(leaf.chain());
    return finder.find(leaf.certificate(), candidates, List.of(anchors), Purpose.SEALS, at);
  }

  private PathResult find(Entity leaf) {
    return find(leaf, NOW, anchor(root));
  }

  private static Anchor anchor(Entity entity) {
    return Anchor.always(entity.certificate(), Anchor.Source.DIRECTORY);
  }

  private static @Nullable Reason reason(PathResult result) {
    return result instanceof NoPath no ? no.reason() : null;
  }

  @Test
  void leadsThroughAnAuthority() {
    Entity seal = TestPki.seal("Laboratory").issuedBy(sub);
    assertThat(find(seal)).isEqualTo(new FoundPath(seal.chain(), anchor(root)));
    assertThat(find(seal)).as("from memory").isEqualTo(new FoundPath(seal.chain(), anchor(root)));
  }

  @Test
  void whatIsKnownStillDependsOnTheAnchorsAndTheTime() {
    Entity seal = TestPki.seal("Laboratory").until(NOW.plus(DAY)).issuedBy(sub);
    assertThat(find(seal)).isInstanceOf(FoundPath.class);
    assertThat(reason(find(seal, NOW))).isEqualTo(Reason.NO_CHAIN);
    assertThat(reason(find(seal, NOW.plus(DAY).plus(DAY), anchor(root)))).isEqualTo(Reason.EXPIRED);
    assertThat(reason(find(seal, NOW.minus(DAY), anchor(root))))
        .isEqualTo(Reason.ANCHOR_NOT_IN_FORCE);
  }

  @Test
  void unknownChain() {
    Entity other = TestPki.authority("Root").selfSigned();
    Entity seal = TestPki.seal("Laboratory").issuedBy(other);
    assertThat(reason(find(seal))).as("same name, other key").isEqualTo(Reason.NO_CHAIN);
    assertThat(Reason.NO_CHAIN.subIndication()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
  }

  @Test
  void outsideItsPeriod() {
    Entity old = TestPki.authority("Old").from(NOW.minus(DAY.multipliedBy(9))).selfSigned();
    Entity early = TestPki.seal("Early").from(NOW.plus(DAY)).issuedBy(sub);
    Entity late =
        TestPki.seal("Late")
            .from(NOW.minus(DAY.multipliedBy(8)))
            .until(NOW.minus(DAY))
            .issuedBy(old);
    assertThat(reason(find(early))).isEqualTo(Reason.NOT_YET_VALID);
    assertThat(reason(find(late, NOW, anchor(old)))).isEqualTo(Reason.EXPIRED);
    Entity gone =
        TestPki.authority("Gone")
            .from(NOW.minus(DAY.multipliedBy(8)))
            .until(NOW.minus(DAY))
            .issuedBy(old);
    Entity below = TestPki.seal("Below").issuedBy(gone);
    assertThat(reason(find(below, NOW, anchor(old)))).isEqualTo(Reason.AUTHORITY_OUT_OF_PERIOD);
  }

  @Test
  void anAnchorCountsOnlyForItsPurposeAndTime() {
    Entity seal = TestPki.seal("Laboratory").issuedBy(sub);
    X509Certificate x509 = root.certificate();
    Instant from = x509.getNotBefore().toInstant();
    Anchor ended = new Anchor(x509, Set.of(Purpose.SEALS), from, NOW, Anchor.Source.OPERATOR);
    assertThat(find(seal, NOW.minusSeconds(1), ended)).isInstanceOf(FoundPath.class);
    assertThat(reason(find(seal, NOW, ended))).isEqualTo(Reason.ANCHOR_NOT_IN_FORCE);
    Anchor later = new Anchor(x509, Set.of(Purpose.SEALS), NOW, null, Anchor.Source.OPERATOR);
    assertThat(reason(find(seal, NOW.minusSeconds(1), later)))
        .isEqualTo(Reason.ANCHOR_NOT_IN_FORCE);
    Anchor other = Anchor.within(x509, Set.of(Purpose.TIMESTAMPS), Anchor.Source.OPERATOR);
    assertThat(reason(find(seal, NOW, other))).isEqualTo(Reason.NO_CHAIN);
  }

  @Test
  void aSealCanBeAnAnchorItself() {
    Entity seal = TestPki.seal("Laboratory").selfSigned();
    assertThat(find(seal, NOW, anchor(seal))).isInstanceOf(FoundPath.class);
    Entity forged = TestPki.seal("Forged").issuedBy(seal);
    assertThat(reason(find(forged, NOW, anchor(seal)))).isEqualTo(Reason.CONSTRAINTS);
  }

  @Test
  void constraintsOfThePath() {
    Entity tooDeep = TestPki.authority("Deep").issuedBy(sub);
    assertThat(reason(find(TestPki.seal("A").issuedBy(tooDeep))))
        .as("length")
        .isEqualTo(Reason.CONSTRAINTS);
    Entity laboratory = TestPki.seal("Laboratory").issuedBy(sub);
    assertThat(reason(find(TestPki.seal("B").issuedBy(laboratory))))
        .as("no authority")
        .isEqualTo(Reason.CONSTRAINTS);
    Entity mute = TestPki.authority("Mute").keyUsage(KeyUsage.cRLSign).issuedBy(root);
    assertThat(reason(find(TestPki.seal("C").issuedBy(mute))))
        .as("key usage")
        .isEqualTo(Reason.CONSTRAINTS);
    Entity odd =
        TestPki.seal("D")
            .extension(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE)
            .issuedBy(sub);
    assertThat(reason(find(odd))).as("critical and unknown").isEqualTo(Reason.CONSTRAINTS);
    assertThat(Reason.CONSTRAINTS.subIndication()).isEqualTo("CHAIN_CONSTRAINTS_FAILURE");
  }

  @Test
  void namesThatAnAuthorityMayGive() {
    Entity german = TestPki.authority("C=DE,O=Bund").permitted("C=DE").issuedBy(root);
    assertThat(find(TestPki.seal("C=DE,CN=Labor").issuedBy(german))).isInstanceOf(FoundPath.class);
    assertThat(reason(find(TestPki.seal("C=FR,CN=Labo").issuedBy(german))))
        .isEqualTo(Reason.CONSTRAINTS);
    Entity narrow = TestPki.authority("C=DE,O=Root").permitted("C=DE").selfSigned();
    Entity seal = TestPki.seal("C=FR,CN=Labo").issuedBy(narrow);
    assertThat(reason(find(seal, NOW, anchor(narrow))))
        .as("of the anchor")
        .isEqualTo(Reason.CONSTRAINTS);
  }

  @Test
  void aKeyForSomethingElseSealsNothing() {
    assertThat(reason(find(TestPki.seal("A").keyUsage(KeyUsage.keyEncipherment).issuedBy(sub))))
        .isEqualTo(Reason.CONSTRAINTS);
    assertThat(reason(find(TestPki.timestampUnit("B").issuedBy(sub))))
        .isEqualTo(Reason.CONSTRAINTS);
    assertThat(find(TestPki.seal("C").keyUsage(0).issuedBy(sub))).isInstanceOf(FoundPath.class);
  }

  @Test
  void weakKeysAndHashes() {
    assertThat(reason(find(TestPki.seal("A").hash("SHA1").issuedBy(sub)))).isEqualTo(Reason.WEAK);
    assertThat(reason(find(TestPki.seal("B").rsa(1024).issuedBy(sub)))).isEqualTo(Reason.WEAK);
    assertThat(find(TestPki.seal("C").rsa(2048).issuedBy(sub))).isInstanceOf(FoundPath.class);
    Entity weak = TestPki.authority("Weak").rsa(1024).issuedBy(root);
    assertThat(reason(find(TestPki.seal("D").issuedBy(weak)))).isEqualTo(Reason.WEAK);
    assertThat(Reason.WEAK.subIndication()).isEqualTo("CRYPTO_CONSTRAINTS_FAILURE");
  }

  @Test
  void strengthIsAskedAtTheTimeInQuestion() {
    Instant then = Instant.parse("2011-06-01T00:00:00Z");
    Entity old = TestPki.authority("Old").from(then.minus(DAY)).rsa(2048).selfSigned();
    Entity seal = TestPki.seal("A").from(then.minus(DAY)).rsa(1024).hash("SHA1").issuedBy(old);
    assertThat(find(seal, then, anchor(old))).isInstanceOf(FoundPath.class);
    Instant end = AlgorithmEnd.ofSignature(seal.certificate()).until();
    assertThat(end).isEqualTo("2012-08-01T00:00:00Z");
    assertThat(AlgorithmEnd.ofKey(seal.certificate()).until()).isEqualTo("2019-10-01T00:00:00Z");
  }

  @Test
  void manyCertificatesOfAStrangerAreNotTried() {
    Entity seal = TestPki.seal("Laboratory").issuedBy(sub);
    List<X509Certificate> many = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      many.add(sub.certificate());
    }
    assertThat(finder.find(seal.certificate(), many, List.of(anchor(root)), Purpose.SEALS, NOW))
        .isInstanceOf(NoPath.class);
  }

  /** Certificates of one name and one key each have issued all of them, so there are n! ways. */
  @Test
  void manyAuthoritiesThatIssuedEachOtherAreNotAllTried() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    List<X509Certificate> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(large(pair, i));
    }
    X509Certificate leaf = large(pair, 20);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(finder.find(leaf, all, List.of(anchor(root)), Purpose.SEALS, NOW))
                .isInstanceOf(NoPath.class));
  }

  private static X509Certificate large(KeyPair pair, int serial) throws Exception {
    X500Name name = new X500Name("CN=Root");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(serial + 1L),
                    Date.from(NOW.minus(DAY)),
                    Date.from(NOW.plus(DAY)),
                    name,
                    pair.getPublic())
                .addExtension(
                    new ASN1ObjectIdentifier("1.2.3.4"),
                    false,
                    new DEROctetString(new byte[300_000]))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  /** Else a signer's revocation by its issuer were heard or not by what somebody sent before. */
  @Test
  void whatWasFoundWithoutTheIssuersDoesNotHideTheWayOverThem() {
    Entity seal = TestPki.seal("Laboratory").issuedBy(sub);
    List<Anchor> anchors = List.of(anchor(root), anchor(seal));
    PathResult alone = finder.find(seal.certificate(), List.of(), anchors, Purpose.SEALS, NOW);
    assertThat(alone).isEqualTo(new FoundPath(List.of(seal.certificate()), anchor(seal)));
    assertThat(finder.find(seal.certificate(), seal.chain(), anchors, Purpose.SEALS, NOW))
        .isEqualTo(new FoundPath(seal.chain(), anchor(root)));
  }
}
