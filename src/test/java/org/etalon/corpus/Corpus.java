package org.etalon.corpus;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.reference.XPath2FilterEnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.reference.XPathEnvelopedSignatureTransform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.etalon.corpus.Form.Level;
import org.etalon.corpus.Writers.Style;
import org.etalon.corpus.Writers.Writer;
import org.etalon.fixture.TestPki;
import org.etalon.signing.SigningFixture;

/** The documents: what is about the signer, the form, the tampering, and some mixed by a seed. */
final class Corpus {
  private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  private static final String INCLUSIVE_11 = "http://www.w3.org/2006/12/xml-c14n11";
  private static final int MIXED = 80;
  private static final Map<String, Writer> WRITERS =
      new LinkedHashMap<>(Map.of("own", Writers::own, "dss", Writers::dss));

  private final List<Case> cases = new ArrayList<>();
  private final Map<String, String> made = new HashMap<>();
  private final Map<String, Situation> situations = new LinkedHashMap<>();
  private final Random random;

  private Corpus(long seed) {
    this.random = new Random(seed);
    Situations.all().forEach(s -> situations.put(s.name(), s));
  }

  /** One document, made when it is asked for, and where it is judged. */
  record Case(String name, Supplier<String> xml, World world) {}

  static List<Case> of(long seed) {
    Corpus corpus = new Corpus(seed);
    corpus.situations();
    corpus.tampered();
    corpus.stamps();
    corpus.profiles();
    corpus.several();
    corpus.mixed();
    return corpus.cases;
  }

  private void add(String name, Situation s, Supplier<String> xml) {
    cases.add(new Case(name, xml, s.world()));
  }

  private Situation valid() {
    return situations.get("valid");
  }

  private String form(Situation s, String writer, Level level) {
    String key = s.name() + writer;
    // Not computeIfAbsent: the long forms are made of the short ones.
    String basic = made.get(key);
    if (basic == null) {
      basic = WRITERS.get(writer).basic(s, dcc(key));
      made.put(key, basic);
    }
    String whole = made.get(key + level);
    if (whole == null) {
      whole = Form.of(s, basic, level);
      made.put(key + level, whole);
    }
    return whole;
  }

  /** Each with another number. */
  private static String dcc(String key) {
    return SigningFixture.text(SigningFixture.dcc())
        .replace("LAB-2026-000012", "LAB-" + Integer.toHexString(key.hashCode()));
  }

  private static List<String> writers(Situation s) {
    return s.isForOwnWriter() ? List.of("own", "dss") : List.of("dss");
  }

  private void situations() {
    for (Situation s : situations.values()) {
      for (String writer : writers(s)) {
        for (Level level : Level.values()) {
          String name = String.join(" | ", s.name(), writer, level.name());
          add(name, s, () -> form(s, writer, level));
        }
      }
    }
  }

  private void tampered() {
    Situation s = valid();
    Tampering.all(situations.get("untrusted"))
        .forEach(
            (what, change) -> {
              for (String writer : writers(s)) {
                for (Level level : List.of(Level.T, Level.LTA)) {
                  String name = String.join(" | ", what, writer, level.name());
                  add(name, s, () -> change.apply(form(s, writer, level)));
                }
              }
            });
  }

  private void stamps() {
    Situation s = valid();
    Situation stranger = situations.get("unit untrusted");
    Situation revoked = situations.get("unit compromised before");
    for (String writer : writers(s)) {
      String basic = form(s, writer, Level.B);
      byte[] imprint = Form.imprint(basic);
      byte[] other = Form.imprint(form(stranger, writer, Level.B));
      byte[] good = Stamps.token(s.unit(), s.stampedAt(), imprint);
      byte[] later = Stamps.token(s.unit(), s.stampedAt().plusSeconds(60), imprint);
      byte[] foreign = Stamps.token(s.unit(), s.stampedAt(), other);
      Map<String, List<byte[]>> all = new LinkedHashMap<>();
      all.put("two", List.of(good, later));
      all.put("foreign", List.of(foreign));
      all.put("good and foreign", List.of(good, foreign));
      all.put("foreign and good", List.of(foreign, good));
      all.put("the same twice", List.of(good, good));
      all.put("future", List.of(Stamps.token(s.unit(), Situation.NOW.plusSeconds(7200), imprint)));
      all.put(
          "good and future",
          List.of(good, Stamps.token(s.unit(), Situation.NOW.plusSeconds(7200), imprint)));
      // No trust in the unit of another PKI: the world is that of the valid one.
      Situation unknown = stranger(s);
      all.put("good and unknown", List.of(good, token(unknown, imprint)));
      all.put("unknown and good", List.of(token(unknown, imprint), good));
      all.put("good and of a stranger's list", List.of(good, token(revoked, imprint)));
      all.put("by the seal itself", List.of(Stamps.token(s.seal(), s.stampedAt(), imprint)));
      all.put("ten", java.util.Collections.nCopies(10, good));
      all.put("eleven", java.util.Collections.nCopies(11, good));
      all.forEach(
          (what, tokens) -> {
            add("stamps: " + what + " | " + writer, s, () -> Form.stamped(basic, tokens));
            add(
                "stamps: " + what + " | " + writer + " | LT",
                s,
                () -> Form.longTerm(s, basic, tokens));
          });
    }
  }

  private static Situation stranger(Situation s) {
    return new Situation.Making("stranger")
        .unit(TestPki.timestampUnit("Stranger"))
        .stampRoot(Situation.authority("Strange Root").selfSigned())
        .stampedAt(s.stampedAt())
        .made();
  }

  private static byte[] token(Situation s, byte[] imprint) {
    return Stamps.token(s.unit(), s.stampedAt(), imprint);
  }

  private void profiles() {
    Map<String, Style> styles = new LinkedHashMap<>();
    var enveloped = new EnvelopedSignatureTransform();
    styles.put("C14N 1.0", new Style(DigestAlgorithm.SHA256, INCLUSIVE, enveloped));
    styles.put("C14N 1.1", new Style(DigestAlgorithm.SHA256, INCLUSIVE_11, enveloped));
    styles.put("SHA-384", new Style(DigestAlgorithm.SHA384, Writers.EXCLUSIVE, enveloped));
    styles.put("SHA-512", new Style(DigestAlgorithm.SHA512, Writers.EXCLUSIVE, enveloped));
    styles.put("SHA-1", new Style(DigestAlgorithm.SHA1, Writers.EXCLUSIVE, enveloped));
    styles.put("SHA-224", new Style(DigestAlgorithm.SHA224, Writers.EXCLUSIVE, enveloped));
    styles.put(
        "filter 2",
        new Style(
            DigestAlgorithm.SHA256,
            Writers.EXCLUSIVE,
            new XPath2FilterEnvelopedSignatureTransform()));
    styles.put(
        "filter",
        new Style(
            DigestAlgorithm.SHA256, Writers.EXCLUSIVE, new XPathEnvelopedSignatureTransform()));
    List<String> about =
        List.of("valid", "untrusted", "seal compromised before", "seal revoked after", "RSA 3072");
    for (String situation : about) {
      Situation s = situations.get(situation);
      styles.forEach(
          (what, style) -> {
            String name = "profile: " + what + " | " + situation;
            for (Level level : List.of(Level.T, Level.LT)) {
              add(name + " | " + level, s, () -> Form.of(s, styled(s, style), level));
            }
            add(
                name + " | a digit",
                s,
                () -> Form.of(s, styled(s, style), Level.T).replace("20.10", "20.11"));
          });
      String inside =
          dcc(situation)
              .replace("<dcc:comment>", "<dcc:comment><dcc:digitalCalibrationCertificate/>");
      add(
          "signed with a certificate inside | " + situation,
          s,
          () -> Form.of(s, Writers.dss(s, inside), Level.T));
      add("plain XML-DSig | " + situation, s, () -> PlainSignature.on(s, dcc(situation)));
      add(
          "plain XML-DSig, a digit | " + situation,
          s,
          () -> PlainSignature.on(s, dcc(situation)).replace("20.10", "20.11"));
    }
  }

  private static String styled(Situation s, Style style) {
    return Writers.dss(s, dcc(style.toString()), style);
  }

  /** Two signatures on one document, of two laboratories; an enveloped one breaks the other. */
  private void several() {
    Style filter =
        new Style(
            DigestAlgorithm.SHA256,
            Writers.EXCLUSIVE,
            new XPath2FilterEnvelopedSignatureTransform());
    Situation s = valid();
    for (String other :
        List.of(
            "valid", "of a stranger", "seal compromised before", "seal expired after the stamp")) {
      Situation second = other.equals("of a stranger") ? strangeSeal(s) : situations.get(other);
      // The identifier of a signature is made of its time and its signer.
      Situation later =
          new Situation(
              second.name(),
              second.seal(),
              second.unit(),
              second.stampedAt().plusSeconds(60),
              second.embedded(),
              second.world());
      Supplier<String> both =
          () -> Writers.dss(second, Form.of(s, styled(s, filter), Level.T), filter);
      Supplier<String> stamped =
          () ->
              Form.lastStamped(
                  later, Writers.dss(later, Form.of(s, styled(s, filter), Level.T), filter));
      Supplier<String> broken =
          () -> PlainSignature.on(second, Form.of(s, styled(s, Style.plain()), Level.T));
      add("two signatures | " + other, s, both);
      add("two signatures, both stamped | " + other, s, stamped);
      add("two signatures, a digit | " + other, s, () -> both.get().replace("20.10", "20.11"));
      add("two signatures, the first broken | " + other, s, broken);
    }
  }

  /** With everything as it is, but a seal that nobody knows. */
  private static Situation strangeSeal(Situation s) {
    return new Situation(
        "strange seal",
        TestPki.seal("Stranger").from(s.stampedAt().minusSeconds(60)).selfSigned(),
        s.unit(),
        s.stampedAt(),
        s.embedded(),
        s.world());
  }

  /** Any tampering in any situation. */
  private void mixed() {
    List<Situation> all = List.copyOf(situations.values());
    List<Map.Entry<String, UnaryOperator<String>>> changes =
        List.copyOf(Tampering.all(situations.get("untrusted")).entrySet());
    for (int i = 0; i < MIXED; i++) {
      Situation s = all.get(random.nextInt(all.size()));
      List<String> writers = writers(s);
      String writer = writers.get(random.nextInt(writers.size()));
      Level level = Level.values()[random.nextInt(3)];
      var change = changes.get(random.nextInt(changes.size()));
      add(
          "mixed: " + String.join(" | ", change.getKey(), s.name(), writer, level.name()),
          s,
          () -> change.getValue().apply(form(s, writer, level)));
    }
  }
}
