package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The eight known forms of signature wrapping, carried over to an enveloped signature on a DCC: a
 * forged certificate is what is read, the original is hidden where the signature might still find
 * it. Each through every place of the format that can hold foreign XML, with a reference to all and
 * with one to an identifier that names the original, the forged or both.
 */
class WrappingFormsTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final SignatureVerifier VERIFIER = FIXTURE.verifier();

  private static final Map<String, String[]> CARRIERS =
      Map.of(
          "dcc:comment", new String[] {"<dcc:comment>", "</dcc:comment>"},
          "dcc:document",
              new String[] {"<dcc:document><dcc:dataBase64>", "</dcc:dataBase64></dcc:document>"},
          "foreign", new String[] {"<x:x xmlns:x='urn:x'>", "</x:x>"});

  /** What may be said; none of them is an acceptance. */
  private static final Set<String> VERDICTS =
      Set.of("FORMAT_FAILURE", "HASH_FAILURE", "SIG_CONSTRAINTS_FAILURE");

  private static SealedText own;
  private static SealedText dss;

  @BeforeAll
  static void seal() throws Exception {
    own = SealedText.own(FIXTURE);
    dss = SealedText.byDss(FIXTURE);
  }

  /** Where the identifier "original" stands, and whether the reference names it. */
  private enum Identifier {
    NONE,
    ORIGINAL,
    BOTH
  }

  @Test
  void noneIsAccepted() {
    Map<String, Integer> verdicts = new LinkedHashMap<>();
    for (SealedText sealed : List.of(own, dss)) {
      for (Identifier identifier : Identifier.values()) {
        for (Map.Entry<String, String[]> carrier : CARRIERS.entrySet()) {
          List<String> forms = forms(sealed, identifier, carrier.getValue());
          assertThat(forms).hasSize(8);
          for (int i = 0; i < forms.size(); i++) {
            String name = "XSW" + (i + 1) + " " + carrier.getKey() + " " + identifier;
            SignatureReport report = BothWays.judge(VERIFIER, SigningFixture.octets(forms.get(i)));
            assertThat(BothWays.isAccepted(report)).as(name).isFalse();
            assertThat(report.subIndication()).as(name).isIn(VERDICTS);
            assertThat(report.check("signature.intact").outcome())
                .as(name)
                .isNotEqualTo(Outcome.PASSED);
            verdicts.merge(String.valueOf(report.subIndication()), 1, Integer::sum);
          }
        }
      }
    }
    System.out.println("Wrapping forms: " + verdicts);
    assertThat(verdicts.values().stream().mapToInt(i -> i).sum()).isEqualTo(2 * 3 * 3 * 8);
  }

  private static List<String> forms(SealedText sealed, Identifier identifier, String[] carrier) {
    String uri = identifier == Identifier.NONE ? "" : "#original";
    String signature = sealed.signature().replace("URI=\"\"", "URI=\"" + uri + "\"");
    boolean named = identifier != Identifier.NONE;
    String originalStart = named(sealed.start(), named);
    String original = originalStart + sealed.body() + SealedText.END;
    String signed = originalStart + sealed.body() + signature + SealedText.END;
    String start = named(sealed.start(), identifier == Identifier.BOTH);
    String forged = sealed.body().replace("20.10", "99.99");
    String hidden = carrier[0] + original + carrier[1];
    String hiddenSigned = carrier[0] + signed + carrier[1];
    String inObject =
        signature.replace(
            "</ds:Signature>", "<ds:Object>" + original + "</ds:Object></ds:Signature>");
    String aroundOriginal =
        signature.replace(
            "</ds:Signature>", "<ds:Object>" + hidden + "</ds:Object></ds:Signature>");
    List<String> forms = new ArrayList<>();
    // 1: the original inside the signature, which the forged one holds.
    forms.add(start + forged + inObject + SealedText.END);
    // 2: the original beside its signature, both in the forged one.
    forms.add(start + forged + hidden + signature + SealedText.END);
    // 3: the original with its own signature before the forged content.
    forms.add(start + hiddenSigned + forged + SealedText.END);
    // 4: the original with its own signature after the forged content.
    forms.add(start + forged + hiddenSigned + SealedText.END);
    // 5: the signature in the forged one, the original after it at the end.
    forms.add(start + forged + signature + hidden + SealedText.END);
    // 6: the signature before the forged content, the original in the signature.
    forms.add(start + aroundOriginal + forged + SealedText.END);
    // 7: a signed original with a forged copy of its content in a part that may hold anything.
    forms.add(
        originalStart
            + sealed.body()
            + carrier[0]
            + start
            + forged
            + SealedText.END
            + carrier[1]
            + signature
            + SealedText.END);
    // 8: the original below a foreign element inside the signature.
    forms.add(start + forged + aroundOriginal + SealedText.END);
    return forms;
  }

  private static String named(String start, boolean named) {
    return named ? start.replaceFirst(">$", " id=\"original\">") : start;
  }
}
