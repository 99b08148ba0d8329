package org.etalon.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.etalon.fixture.DeepDer;
import org.etalon.fixture.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerDepthTest {
  private static final int FAR = 10_000;

  @Test
  void whatIsFlatMayBeParsed() throws Exception {
    byte[] x509 = TestPki.seal("Seal").selfSigned().certificate().getEncoded();
    assertThat(DerDepth.fault(x509)).isNull();
    assertThat(DerDepth.fault(new BEROctetString(x509).getEncoded())).isNull();
    assertThat(DerDepth.fault(DeepDer.sequences(48))).isNull();
    assertThat(DerDepth.fault(DeepDer.withoutLengths(48))).isNull();
    assertThat(DerDepth.fault(new byte[0])).isNull();
    // A tag of three octets.
    assertThat(DerDepth.fault(HexFormat.of().parseHex("3f8101020500"))).isNull();
  }

  @Test
  void whatIsDeepMayNot() throws Exception {
    for (int depth : new int[] {49, 500, FAR}) {
      byte[] deep = DeepDer.sequences(depth);
      assertThat(DerDepth.fault(deep)).contains("nested");
      assertThat(DerDepth.fault(DeepDer.withoutLengths(depth))).contains("nested");
      if (depth > 49) {
        assertThat(DerDepth.fault(new DEROctetString(deep).getEncoded())).contains("nested");
      }
    }
  }

  /** The reason for all this: the day the parser learns it, this class may go. */
  @Test
  void theParserRecurses() {
    byte[] deep = DeepDer.withoutLengths(FAR);
    assertThat(catchOverflow(deep)).isTrue();
  }

  private static boolean catchOverflow(byte[] octets) {
    try {
      ASN1Primitive.fromByteArray(octets);
      return false;
    } catch (StackOverflowError e) {
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30",
        "3003",
        "300301",
        "30830000",
        "3085000000000100",
        "30ffff",
        "0480",
        "3080",
        "30800201",
        "3f",
        "3f81",
        "30020500" + "30",
        "3084ffffffff",
        "30030204010000"
      })
  void brokenLengthsAreNotParsed(String hex) {
    assertThat(DerDepth.fault(HexFormat.of().parseHex(hex))).isNotNull();
  }

  @Test
  void anyOctetsHaveAnAnswer() throws Exception {
    Random random = new Random(7);
    byte[] x509 = TestPki.seal("Seal").selfSigned().certificate().getEncoded();
    int faults = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = Arrays.copyOf(x509, 1 + random.nextInt(x509.length));
      for (int j = 0; j < 3; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      faults += DerDepth.fault(changed) == null ? 0 : 1;
    }
    assertThat(faults).isGreaterThan(10_000);
  }
}
