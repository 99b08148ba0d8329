package org.etalon.corpus;

import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.fixture.TestRevocation;

/**
 * Who signs and who stamps, and what is known of them.
 *
 * @param embedded the lists that a document of the long term carries
 */
record Situation(
    String name, Entity seal, Entity unit, Instant stampedAt, List<X509CRL> embedded, World world) {
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  static final Instant STAMPED = NOW.minus(Duration.ofDays(10));
  private static final Instant BEGIN = NOW.minus(Duration.ofDays(300));
  private static final Instant END = NOW.plus(Duration.ofDays(300));

  private static final Entity ROOT = authority("Root").selfSigned();
  private static final Entity SUB = authority("Sub").pathLength(0).issuedBy(ROOT);
  private static final Entity STAMP_ROOT = authority("Stamp Root").selfSigned();

  static TestPki authority(String name) {
    return TestPki.authority(name).from(BEGIN).until(END);
  }

  static Instant days(long fromStamp) {
    return STAMPED.plus(Duration.ofDays(fromStamp));
  }

  boolean isForOwnWriter() {
    return seal.certificate().getPublicKey() instanceof java.security.interfaces.ECPublicKey key
        && key.getParams().getOrder().bitLength() == 256;
  }

  /** Puts one together; everything is good unless said otherwise. */
  static final class Making {
    private final String name;
    private Entity root = ROOT;
    private Entity sub = SUB;
    private Entity stampRoot = STAMP_ROOT;
    private TestPki seal = TestPki.seal("Laboratory").from(BEGIN).until(END);
    private TestPki unit = TestPki.timestampUnit("Unit").from(BEGIN).until(END);
    private final List<Revoked> revoked = new ArrayList<>();
    private boolean trusted = true;
    private boolean stampTrusted = true;
    private boolean lists = true;
    private boolean onlyEmbedded;
    private Instant listed = NOW.minus(Duration.ofHours(2));
    private Instant listedNext = NOW.plus(Duration.ofDays(5));
    private Instant stampedAt = STAMPED;
    private String listHash = "SHA256";

    Making(String name) {
      this.name = name;
    }

    Making root(Entity other) {
      this.root = other;
      return this;
    }

    Making sub(Entity other) {
      this.sub = other;
      return this;
    }

    Making stampRoot(Entity other) {
      this.stampRoot = other;
      return this;
    }

    Making seal(UnaryOperator<TestPki> change) {
      this.seal = change.apply(seal);
      return this;
    }

    Making unit(TestPki other) {
      this.unit = other.from(BEGIN).until(END);
      return this;
    }

    Making unit(UnaryOperator<TestPki> change) {
      this.unit = change.apply(unit);
      return this;
    }

    /** SEAL, SUB or UNIT, so many days from the stamp. */
    Making revoked(String who, long days, int reason) {
      revoked.add(new Revoked(who, days(days), reason));
      return this;
    }

    Making untrusted() {
      this.trusted = false;
      return this;
    }

    Making stampUntrusted() {
      this.stampTrusted = false;
      return this;
    }

    Making noLists() {
      this.lists = false;
      return this;
    }

    Making onlyEmbedded() {
      this.onlyEmbedded = true;
      return this;
    }

    Making listed(Instant at, Instant next) {
      this.listed = at;
      this.listedNext = next;
      return this;
    }

    Making listHash(String hash) {
      this.listHash = hash;
      return this;
    }

    Making stampedAt(Instant at) {
      this.stampedAt = at;
      return this;
    }

    Situation made() {
      Entity sealing = seal.issuedBy(sub);
      Entity stamping = unit.issuedBy(stampRoot);
      List<X509CRL> made = new ArrayList<>();
      if (lists) {
        made.add(list(root, sub, "SUB"));
        made.add(list(sub, sealing, "SEAL"));
        made.add(list(stampRoot, stamping, "UNIT"));
      }
      Set<java.security.cert.X509Certificate> anchors = new LinkedHashSet<>();
      if (trusted) {
        anchors.add(root.certificate());
      }
      if (stampTrusted) {
        anchors.add(stampRoot.certificate());
      }
      World world = new World(NOW, anchors, onlyEmbedded ? List.of() : made);
      return new Situation(name, sealing, stamping, stampedAt, made, world);
    }

    private X509CRL list(Entity issuer, Entity about, String who) {
      TestRevocation list = TestRevocation.by(issuer).at(listed).next(listedNext).hash(listHash);
      for (Revoked one : revoked) {
        if (one.who.equals(who)) {
          list.revoked(about, one.at, one.reason);
        }
      }
      return list.crl();
    }

    private record Revoked(String who, Instant at, int reason) {}
  }
}
