package org.etalon.signing.xades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.etalon.bench.document.SizedDocuments;
import org.etalon.fixture.JdkSignature;
import org.etalon.signing.DccSealer;
import org.etalon.signing.NotAsGivenException;
import org.etalon.signing.SealPolicy;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.SigningFixture;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class FixedProfileSealerTest {
  private static final String LABORATORY = SigningFixture.LABORATORY;
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final DccSealer SEALER = FIXTURE.sealer;
  private static final PublicKey KEY =
      FIXTURE.pki.forLaboratory(LABORATORY).chain().get(0).getPublicKey();

  private static byte[] canonical(String xml) {
    return Canonical.bytes(SafeXml.parse(SigningFixture.octets(xml)));
  }

  private static void assertGood(SealedDcc sealed, byte[] given) {
    String text = SigningFixture.text(sealed.xml());
    int start = text.lastIndexOf("<ds:Signature xmlns:ds=");
    int end = text.lastIndexOf("</ds:Signature>") + "</ds:Signature>".length();
    assertThat(text.substring(0, start) + text.substring(end))
        .isEqualTo(SigningFixture.text(given));
    assertThat(sealed.contentDigest()).isEqualTo(Canonical.sha256(SafeXml.parse(given)));
    assertThat(JdkSignature.isValid(sealed.xml(), KEY)).isTrue();
    ExaminedSignature found = FIXTURE.byDss(sealed.xml());
    assertThat(found.indication()).as(found.toString()).isEqualTo("TOTAL_PASSED");
    assertThat(found.format()).isEqualTo("XAdES-BASELINE-T");
  }

  @ParameterizedTest
  @MethodSource("org.etalon.signing.HardDocuments#all")
  void othersAcceptWhatItMakesOf(String xml) throws Exception {
    byte[] given = SigningFixture.octets(xml);
    assertGood(SEALER.seal(LABORATORY, given), given);
  }

  @ParameterizedTest
  @MethodSource("org.etalon.signing.HardDocuments#all")
  void othersAcceptWhatItMakesOfCanonicalOctets(String xml) throws Exception {
    byte[] given = canonical(xml);
    byte[] digest = Canonical.sha256(given);
    assertThat(UnsignedDocument.ofCanonical(given, digest)).isNotNull();
    assertGood(SEALER.seal(LABORATORY, given, digest), given);
  }

  @Test
  void readsAgainWhatIsNotItsOwnCanonicalForm() throws Exception {
    byte[] given = SigningFixture.dcc();
    byte[] digest = Canonical.sha256(SafeXml.parse(given));
    assertThat(UnsignedDocument.ofCanonical(given, digest)).isNull();
    assertGood(SEALER.seal(LABORATORY, given, digest), given);
  }

  @Test
  void bothWaysSignTheSame() throws Exception {
    byte[] given = SizedDocuments.of(20_000);
    byte[] digest = Canonical.sha256(given);
    UnsignedDocument known = UnsignedDocument.ofCanonical(given, digest);
    UnsignedDocument read = UnsignedDocument.read(given);
    assertThat(known).isNotNull();
    assertThat(known.end()).isEqualTo(read.end());
    assertThat(known.contentDigest()).isEqualTo(read.contentDigest());
    assertGood(SEALER.seal(LABORATORY, given, digest), given);
  }

  @Test
  void sealsNothingButWhatWasApproved() {
    byte[] approved = canonical("<a>20.10</a>");
    byte[] digest = Canonical.sha256(approved);
    for (String other : List.of("<a>20.11</a>", "<a>20.11</a><!-- 20.10 -->", "<b>20.10</b>")) {
      assertThatThrownBy(() -> SEALER.seal(LABORATORY, SigningFixture.octets(other), digest))
          .isInstanceOfAny(NotAsGivenException.class, IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a><?p q?></a>",
        "<?p?><a></a>",
        "<a>b</a><?p?>",
        "<a><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></a>",
        "<a><b><Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></b></a>",
        "<a></a><!-- </a> -->",
        "<a></a><!-- c -->",
        "<a/>"
      })
  void refusesWhatItDoesNotSign(String xml) {
    byte[] given = SigningFixture.octets(xml);
    assertThatThrownBy(() -> SEALER.seal(LABORATORY, given))
        .isInstanceOf(IllegalArgumentException.class);
    // A digest that fits the octets opens no way around.
    if (!xml.contains("<a></a><!--") && !xml.equals("<a/>")) {
      byte[] canonical = canonical(xml);
      assertThatThrownBy(() -> SEALER.seal(LABORATORY, canonical, Canonical.sha256(canonical)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesWhatIsNoDocument() {
    byte[] utf16 = "<a></a>".getBytes(StandardCharsets.UTF_16);
    byte[] latin = "<a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
    byte[] declared = SigningFixture.octets("<?xml version='1.0' encoding='ISO-8859-1'?><a></a>");
    byte[] doctype = SigningFixture.octets("<!DOCTYPE a><a></a>");
    for (byte[] octets :
        List.of(
            utf16,
            latin,
            declared,
            doctype,
            new byte[0],
            SigningFixture.octets("  "),
            SigningFixture.octets("<!-- c -->"),
            SigningFixture.octets("<a>"),
            SigningFixture.octets("<a></b>"),
            SigningFixture.octets("<a></a><a></a>"))) {
      assertThatThrownBy(() -> SEALER.seal(LABORATORY, octets))
          .isInstanceOf(XmlRejectedException.class);
    }
  }

  @Test
  void saysWhoSignedWhatAndWhen() throws Exception {
    Instant now = Instant.parse("2026-11-22T01:02:03.456Z");
    DccSealer sealer =
        new FixedProfileSealer(FIXTURE.pki, FIXTURE.authority, Clock.fixed(now, ZoneOffset.UTC));
    Document sealed = SafeXml.parse(sealer.seal(LABORATORY, SigningFixture.dcc()).xml());
    assertThat(all(sealed, "Reference")).hasSize(2);
    assertThat(all(sealed, "SigningTime")).containsExactly("2026-11-22T01:02:03Z");
    assertThat(all(sealed, "ClaimedRole")).containsExactly(SealPolicy.ROLE);
    assertThat(all(sealed, "MimeType")).containsExactly("application/xml");
    assertThat(all(sealed, "IssuerSerialV2")).hasSize(1);
    assertThat(all(sealed, "X509Certificate")).hasSize(3);
    NodeList named = sealed.getElementsByTagNameNS("*", "Cert");
    assertThat(named.getLength()).isEqualTo(1);
    assertThat(named.item(0).getAttributes().getLength()).isZero();
  }

  private static List<String> all(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void takesSeveralTimestamps() throws Exception {
    Clock late = Clock.offset(FIXTURE.clock, java.time.Duration.ofSeconds(20));
    SigningFixture second = SigningFixture.temporary(late);
    SealedDcc sealed =
        new FixedProfileSealer(
                FIXTURE.pki, stamps(second.authority, FIXTURE.authority), FIXTURE.clock)
            .seal(LABORATORY, SigningFixture.dcc());
    assertThat(all(SafeXml.parse(sealed.xml()), "EncapsulatedTimeStamp")).hasSize(2);
    assertThat(sealed.stampedAt()).isBefore(Instant.now());
    assertGood(sealed, SigningFixture.dcc());
  }

  @Test
  void hasBaselineBWhereThereNeedBeNoTimestamp() throws Exception {
    SealedDcc sealed =
        new FixedProfileSealer(FIXTURE.pki, none(), FIXTURE.clock)
            .seal(LABORATORY, SigningFixture.dcc());
    assertThat(sealed.stampedAt()).isNull();
    ExaminedSignature found = FIXTURE.byDss(sealed.xml());
    assertThat(found.indication()).isEqualTo("TOTAL_PASSED");
    assertThat(found.format()).isEqualTo("XAdES-BASELINE-B");
  }

  private static TimestampAuthority none() {
    return new TimestampAuthority() {
      @Override
      public byte[] stamp(byte[] sha256) throws TimestampUnavailableException {
        throw new TimestampUnavailableException("down");
      }

      @Override
      public List<byte[]> stamps(byte[] sha256) {
        return List.of();
      }
    };
  }

  @Test
  void refusesATimestampOverSomethingElseAmongSeveral() throws Exception {
    byte[] replayed = FIXTURE.authority.stamp(new byte[32]);
    byte[] broken = Arrays.copyOf(replayed, replayed.length - 1);
    for (byte[] bad : List.of(replayed, broken, new byte[0])) {
      DccSealer sealer =
          new FixedProfileSealer(
              FIXTURE.pki, stamps(FIXTURE.authority, digest -> bad), FIXTURE.clock);
      assertThatThrownBy(() -> sealer.seal(LABORATORY, SigningFixture.dcc()))
          .isInstanceOf(NotAsGivenException.class);
    }
  }

  private static TimestampAuthority stamps(TimestampAuthority first, TimestampAuthority second) {
    return new TimestampAuthority() {
      @Override
      public byte[] stamp(byte[] sha256) throws TimestampUnavailableException {
        return first.stamp(sha256);
      }

      @Override
      public List<byte[]> stamps(byte[] sha256) throws TimestampUnavailableException {
        return List.of(first.stamp(sha256), second.stamp(sha256));
      }
    };
  }
}
