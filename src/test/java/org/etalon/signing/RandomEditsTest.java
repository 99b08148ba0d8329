package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Changes sealed documents at random. What changes the canonical content, by another
 * canonicalisation than ours, must never be accepted.
 */
class RandomEditsTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");
  private static final int EDITS = FULL ? 10_000 : 400;
  private static final int COMPARED_EVERY = FULL ? 20 : 10;
  private static final long SEED = 4998;
  private static final String PIECES = "0123456789.-+eE azAZ<>&\"'/=#:;!?[]äÜ温\t\n";

  private final SigningFixture fixture = SigningFixture.temporary();
  private final SignatureVerifier verifier = fixture.verifier();
  private final Random random = new Random(SEED);

  @Test
  void noChangeOfContentIsAccepted() throws Exception {
    List<String> sealed = List.of(SealedText.own(fixture).text, SealedText.byDss(fixture).text);
    List<byte[]> contents = List.of(content(sealed.get(0)), content(sealed.get(1)));
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    int changing = 0;
    int tried = 0;
    while (changing < EDITS) {
      int which = tried % 2;
      String edited = edit(sealed.get(which));
      tried++;
      String verdict = "same content";
      try {
        byte[] content = content(edited);
        boolean changed = !java.util.Arrays.equals(content, contents.get(which));
        SignatureReport report =
            tried % COMPARED_EVERY == 0
                ? BothWays.judge(verifier, SigningFixture.octets(edited))
                : verifier.verify(SigningFixture.octets(edited));
        if (changed) {
          changing++;
          verdict = String.valueOf(report.subIndication());
          assertThat(BothWays.isAccepted(report))
              .as("seed %d, edit %d: %s", SEED, tried, edited)
              .isFalse();
        }
      } catch (XmlRejectedException e) {
        verdict = "not XML";
      }
      outcomes.merge(verdict, 1, Integer::sum);
    }
    System.out.println("Edits at random: " + tried + ", by verdict " + outcomes);
    assertThat(outcomes).containsKeys("HASH_FAILURE", "SIG_CRYPTO_FAILURE", "FORMAT_FAILURE");
  }

  private String edit(String text) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    String piece = piece();
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> text.substring(0, at) + piece + text.substring(at + 1);
      case 4 -> text.substring(0, at) + piece + text.substring(at);
      case 5 -> text.substring(0, at) + text.substring(to);
      case 6 -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
      default -> text.substring(0, at) + digits(text, at) + text.substring(at + 1);
    };
  }

  private String piece() {
    return String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
  }

  /** Another of the same kind, so that the form is not hurt. */
  private String digits(String text, int at) {
    char c = text.charAt(at);
    return Character.isDigit(c)
        ? String.valueOf((char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10))
        : Character.isLetter(c) ? String.valueOf((char) ('a' + random.nextInt(26))) : piece();
  }

  /** The document without its signature, and what the signature signs of itself. */
  private static byte[] content(String text) throws Exception {
    Document document = SafeXml.parse(SigningFixture.octets(text));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Node root = document.getDocumentElement();
    for (Node n = root.getLastChild(); n != null; n = n.getPreviousSibling()) {
      if (Elements.is(n, SignatureNames.DS, "Signature")) {
        for (String[] part :
            new String[][] {
              {SignatureNames.DS, "SignedInfo"},
              {SignatureNames.DS, "SignatureValue"},
              {SignatureNames.XADES, "SignedProperties"}
            }) {
          for (Element one : Elements.all((Element) n, part[0], part[1])) {
            out.write(Canonical.bytes(one));
          }
        }
        root.removeChild(n);
        break;
      }
    }
    out.write(Canonical.bytes(document));
    return out.toByteArray();
  }
}
