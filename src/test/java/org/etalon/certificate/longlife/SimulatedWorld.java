package org.etalon.certificate.longlife;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.fixture.TestRevocation;
import org.etalon.platform.Transactions;
import org.etalon.signing.DccSealer;
import org.etalon.signing.ProofsOfExistence;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.X509Trust;
import org.etalon.signing.dss.DssAugmenter;
import org.etalon.signing.dss.DssEngine;
import org.etalon.signing.evidence.AlgorithmEnds;
import org.etalon.signing.evidence.EvidenceVerifier;
import org.etalon.signing.evidence.Hash;
import org.etalon.signing.evidence.StampFixture;
import org.etalon.signing.evidence.StampFixture.Revoked;
import org.etalon.signing.xades.FixedProfileSealer;
import org.etalon.timestamp.TimestampAuthority;
import org.jspecify.annotations.Nullable;

/**
 * A deployment whose time a test moves: a seal with its authority, and timestamp authorities that
 * follow each other. Authorities issue revocation lists as long as they live.
 */
final class SimulatedWorld implements PublishedPki, SealingKeys, TimestampAuthority, Transactions {
  private static final Duration AUTHORITY_CHANGES_AFTER = Duration.ofDays(365 * 4);

  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private Instant lastChange = now;
  private Hash hash = Hash.SHA_256;
  private AlgorithmEnds ends = new AlgorithmEnds(Map.of());

  /** When the unit of the first timestamp authority was revoked, if it was. */
  @Nullable Instant unitRevokedAt;

  final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final Entity root =
      TestPki.authority("Seal Root").until(now.plus(Duration.ofDays(365 * 12))).selfSigned();
  private final Entity issuer =
      TestPki.authority("Seal Issuer")
          .pathLength(0)
          .until(now.plus(Duration.ofDays(365 * 8)))
          .crlAt("http://localhost/root.crl")
          .issuedBy(root);
  private final Entity seal =
      TestPki.seal("Laboratory")
          .until(now.plus(Duration.ofDays(365 * 3)))
          .crlAt("http://localhost/issuer.crl")
          .issuedBy(issuer);
  private final List<StampFixture> authorities = new ArrayList<>();

  final MemoryLongLife longLife = new MemoryLongLife(clock);
  final DccSealer sealer;
  final DssEngine engine = new DssEngine(this, this::anchors, clock);

  SimulatedWorld() {
    authorities.add(new StampFixture("TSA 1", now, 5));
    sealer = new FixedProfileSealer(this, this, clock);
  }

  Instant now() {
    return now;
  }

  void pass(Duration step) {
    now = now.plus(step);
    if (now.isAfter(lastChange.plus(AUTHORITY_CHANGES_AFTER))) {
      lastChange = now;
      StampFixture next = new StampFixture("TSA " + (authorities.size() + 1), now, 5);
      next.signedWith = hash;
      authorities.add(next);
    }
  }

  /** From now on new work is by SHA-512, with an authority that signs by it as well. */
  void announceEndOfSha256(Instant end) {
    hash = Hash.SHA_512;
    ends = new AlgorithmEnds(Map.of(Hash.SHA_256, end));
    lastChange = Instant.MIN;
    pass(Duration.ofDays(1));
    job().hurry();
  }

  private LongLifePolicy policy() {
    return new LongLifePolicy(hash, ends, Duration.ofDays(180), 50, 2000);
  }

  /** As it knows everything that is kept here, or with other proofs. */
  SignatureVerifier signatureVerifier(ProofsOfExistence proofs) {
    X509Trust trust = X509Trust.offline(this, this::anchors, clock);
    return new SignatureVerifier(engine, trust, unit -> true, proofs, clock);
  }

  /** The evidence records of one store. */
  ProofsOfExistence proofs(LongLife kept) {
    return new KeptProofs(kept, this::anchors, this::revocationLists, policy(), this, clock);
  }

  LongLifeJob job() {
    LongLifePolicy policy = policy();
    return new LongLifeJob(
        longLife,
        new KeepingForms(
            longLife,
            new DssAugmenter(this::anchors, this, this::revocationLists, this, clock),
            engine,
            this::anchors,
            this::revocationLists,
            policy,
            clock),
        new KeepingEvidence(longLife, this::anchors, this::revocationLists, this, policy, clock),
        policy,
        this,
        clock);
  }

  EvidenceVerifier verifier() {
    return new EvidenceVerifier(anchors(), revocationLists(), ends);
  }

  Set<X509Certificate> anchors() {
    Set<X509Certificate> all = new LinkedHashSet<>();
    all.add(root.certificate());
    authorities.forEach(authority -> all.add(authority.anchor()));
    return all;
  }

  @Override
  public List<X509Certificate> roots() {
    return List.copyOf(anchors());
  }

  @Override
  public List<X509Certificate> issuers() {
    return List.of(issuer.certificate());
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return authorities.stream().map(a -> a.unit.certificate()).toList();
  }

  @Override
  public List<X509CRL> revocationLists() {
    List<X509CRL> lists = new ArrayList<>();
    for (Entity authority : List.of(root, issuer)) {
      if (lives(authority.certificate())) {
        lists.add(TestRevocation.by(authority).at(now).next(now.plus(Duration.ofDays(7))).crl());
      }
    }
    for (StampFixture authority : authorities) {
      if (lives(authority.anchor())) {
        authority.now = now;
        boolean revoked = unitRevokedAt != null && authority == authorities.get(0);
        lists.add(
            revoked
                ? authority.list(
                    new Revoked(authority.unit.certificate().getSerialNumber(), unitRevokedAt))
                : authority.list());
      }
    }
    return lists;
  }

  private boolean lives(X509Certificate certificate) {
    return now.isBefore(certificate.getNotAfter().toInstant());
  }

  @Override
  public boolean development() {
    return false;
  }

  @Override
  public SealingKey forLaboratory(String organisation) {
    return seal;
  }

  @Override
  public SealingKey sealFor(String organisation, String displayName, String countryCode) {
    return seal;
  }

  @Override
  public byte[] stamp(byte[] sha256) {
    return stamp("SHA-256", sha256);
  }

  @Override
  public byte[] stamp(String algorithm, byte[] digest) {
    StampFixture authority = authorities.get(authorities.size() - 1);
    authority.now = now;
    return authority.stamp(Hash.valueOf(algorithm.replace('-', '_')), digest);
  }

  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  public <T> T in(String organisation, Supplier<T> work) {
    return work.get();
  }
}
