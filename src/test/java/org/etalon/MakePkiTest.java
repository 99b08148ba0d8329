package org.etalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CRL;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.etalon.fixture.Tool;
import org.etalon.signing.EvidencePolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code certs/make-pki} and reads what it made with the JDK, which shares no code with
 * OpenSSL.
 */
class MakePkiTest {

  private static final String SEAL_POLICY = "2.25.94432425607827856135636079412218776135";
  private static final String TSA_POLICY = "2.25.35723595382589996469738596869632874707";
  private static final String BASE_URL = "http://pki.example.org/etalon";

  /** Awkward on purpose; beyond ASCII only where the platform can hand it to another program. */
  private static final String LABORATORY =
      ("UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "示例 " : "")
          + "Laboratory, \"$HOME\" # \\ 1";

  private static final String IDENTIFIER = "NTRXX-12345678";

  private static final String KEY_USAGE = "2.5.29.15";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

  /** Positions in {@link X509Certificate#getKeyUsage()} after RFC 5280 4.2.1.3. */
  private static final int DIGITAL_SIGNATURE = 0;

  private static final int NON_REPUDIATION = 1;
  private static final int KEY_CERT_SIGN = 5;
  private static final int CRL_SIGN = 6;

  @TempDir static Path directory;

  private static Path pki;
  private static X509Certificate root;
  private static X509Certificate intermediate;
  private static X509Certificate seal;
  private static X509Certificate tsa;
  private static X509Certificate service;

  @BeforeAll
  static void makePki() throws Exception {
    Tool.require("bash");
    Tool.require("openssl");
    pki = directory.resolve("pki");
    Ran ran = makePki(pki);
    assertThat(ran.exit()).as(ran.output()).isZero();
    root = x509Certificate("root/authority.pem");
    intermediate = x509Certificate("intermediate/authority.pem");
    seal = x509Certificate("seals/ntrxx-12345678/certificate.pem");
    tsa = x509Certificate("tsa/certificate.pem");
    service = x509Certificate("service/certificate.pem");
  }

  @Test
  void pathOfSealAndTimestampUnitIsValid() throws Exception {
    validate(seal, SEAL_POLICY, false);
    validate(tsa, TSA_POLICY, false);
    validate(service, EvidencePolicy.OID, false);
  }

  @Test
  void pathIsValidAgainstTheFirstRevocationLists() throws Exception {
    validate(seal, SEAL_POLICY, true);
    validate(tsa, TSA_POLICY, true);
  }

  @Test
  void pathIsNotValidForTheOtherPolicy() {
    assertThatThrownBy(() -> validate(seal, TSA_POLICY, false))
        .isInstanceOf(CertPathValidatorException.class);
    assertThatThrownBy(() -> validate(tsa, SEAL_POLICY, false))
        .isInstanceOf(CertPathValidatorException.class);
    assertThatThrownBy(() -> validate(seal, EvidencePolicy.OID, false))
        .isInstanceOf(CertPathValidatorException.class);
    assertThatThrownBy(() -> validate(service, SEAL_POLICY, false))
        .isInstanceOf(CertPathValidatorException.class);
  }

  @Test
  void authoritiesAreLimited() throws Exception {
    assertThat(root.getBasicConstraints()).as("pathlen of the root").isEqualTo(1);
    assertThat(intermediate.getBasicConstraints()).as("pathlen of the intermediate").isZero();
    for (X509Certificate authority : List.of(root, intermediate)) {
      assertThat(authority.getCriticalExtensionOIDs())
          .containsExactlyInAnyOrder(BASIC_CONSTRAINTS, KEY_USAGE);
      assertThat(keyUsages(authority)).containsExactly(KEY_CERT_SIGN, CRL_SIGN);
    }
  }

  @Test
  void sealNamesItsOrganisation() throws Exception {
    String name =
        seal.getSubjectX500Principal()
            .getName("RFC2253", Map.of("2.5.4.97", "organizationIdentifier"));
    assertThat(new LdapName(name).getRdns())
        .extracting(Rdn::getType, rdn -> rdn.getValue().toString())
        .containsExactlyInAnyOrder(
            tuple("C", "XX"),
            tuple("O", LABORATORY),
            tuple("organizationIdentifier", IDENTIFIER),
            tuple("CN", LABORATORY));
  }

  @Test
  void sealMayOnlySeal() throws Exception {
    assertThat(seal.getBasicConstraints()).as("is no authority").isEqualTo(-1);
    assertThat(seal.getCriticalExtensionOIDs())
        .containsExactlyInAnyOrder(BASIC_CONSTRAINTS, KEY_USAGE);
    assertThat(keyUsages(seal)).containsExactly(DIGITAL_SIGNATURE, NON_REPUDIATION);
    assertThat(seal.getExtendedKeyUsage()).isNull();
  }

  @Test
  void timestampUnitMayOnlyTimestamp() throws Exception {
    assertThat(tsa.getBasicConstraints()).as("is no authority").isEqualTo(-1);
    // RFC 3161 2.3
    assertThat(tsa.getCriticalExtensionOIDs())
        .containsExactlyInAnyOrder(BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE);
    assertThat(tsa.getExtendedKeyUsage()).containsExactly(TIME_STAMPING);
    assertThat(keyUsages(tsa)).containsExactly(DIGITAL_SIGNATURE);
  }

  @Test
  void sealLivesAtMostThreeYears() {
    var from = seal.getNotBefore().toInstant().atOffset(ZoneOffset.UTC);
    var until = seal.getNotAfter().toInstant().atOffset(ZoneOffset.UTC);
    assertThat(until).isAfter(from.plusYears(2)).isBeforeOrEqualTo(from.plusYears(3));
  }

  @Test
  void issuedOnesSayWhereRevocationListAndIssuerAre() {
    for (X509Certificate issued : List.of(seal, tsa)) {
      assertThat(uris(issued, CRL_DISTRIBUTION_POINTS))
          .containsExactly(BASE_URL + "/intermediate.crl");
      assertThat(uris(issued, AUTHORITY_INFORMATION_ACCESS))
          .containsExactly(BASE_URL + "/intermediate.cer");
    }
    assertThat(uris(intermediate, CRL_DISTRIBUTION_POINTS)).containsExactly(BASE_URL + "/root.crl");
    assertThat(uris(intermediate, AUTHORITY_INFORMATION_ACCESS))
        .containsExactly(BASE_URL + "/root.cer");
  }

  @Test
  void everyKeyIsOnP256() {
    assertThat(List.of(root, intermediate, seal, tsa))
        .allSatisfy(
            x509 -> {
              assertThat(x509.getPublicKey()).isInstanceOf(ECPublicKey.class);
              assertThat(((ECPublicKey) x509.getPublicKey()).getParams().toString())
                  .contains("secp256r1");
              assertThat(x509.getSigAlgName()).isEqualTo("SHA256withECDSA");
            });
  }

  @Test
  void keysInPkcs12BelongToTheirX509Certificates() throws Exception {
    signsWith(pki.resolve("seals/ntrxx-12345678"), "seal", seal);
    signsWith(pki.resolve("tsa"), "tsa", tsa);
  }

  @Test
  void privateMaterialIsClosed() throws IOException {
    List<Path> files = filesBelow(pki);
    assertThat(files)
        .extracting(pki::relativize)
        .extracting(Path::toString)
        .contains("tsa/tsa.p12", "root/password");
    for (Path file : files) {
      boolean open = file.startsWith(pki.resolve("public"));
      assertThat(mode(file)).as(file.toString()).isEqualTo(open ? "rw-r--r--" : "rw-------");
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("BEGIN PRIVATE KEY", "BEGIN EC PRIVATE KEY");
    }
    for (String closed :
        List.of(
            "", "root", "root/issued", "intermediate", "seals", "seals/ntrxx-12345678", "tsa")) {
      assertThat(mode(pki.resolve(closed))).as(closed).isEqualTo("rwx------");
    }
    assertThat(filesBelow(pki.resolve("public")))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            "root.pem",
            "root.cer",
            "root.crl",
            "intermediate.pem",
            "intermediate.cer",
            "intermediate.crl");
  }

  @Test
  void opensslVerifiesThePaths() throws Exception {
    for (String leaf : List.of("seals/ntrxx-12345678/certificate.pem", "tsa/certificate.pem")) {
      Ran ran =
          run(
              "openssl",
              "verify",
              "-x509_strict",
              "-CAfile",
              pki.resolve("root/authority.pem").toString(),
              "-untrusted",
              pki.resolve("intermediate/authority.pem").toString(),
              pki.resolve(leaf).toString());
      assertThat(ran.exit()).as(ran.output()).isZero();
    }
  }

  @Test
  void refusesADirectoryThatExists() throws Exception {
    byte[] before = Files.readAllBytes(pki.resolve("root/authority.key.pem"));
    Ran ran = makePki(pki);
    assertThat(ran.exit()).isNotZero();
    assertThat(ran.output()).contains("exists");
    assertThat(Files.readAllBytes(pki.resolve("root/authority.key.pem"))).isEqualTo(before);
  }

  @Test
  void leavesNothingBehindWhenItFails() throws Exception {
    Path output = directory.resolve("failed");
    Ran ran = makePki(output, "--seal", "XX NTRXX-2 " + "x".repeat(65));
    assertThat(ran.exit()).isNotZero();
    assertThat(ran.output()).contains("too long");
    assertThat(output).doesNotExist();
  }

  @Test
  void readsThePasswordFromAClosedFileOnly() throws Exception {
    Path output = directory.resolve("one-password");
    Path password = Files.writeString(directory.resolve("password"), "first line\nsecond line\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    Ran refused = makePki(output, "--password-file", password.toString());
    assertThat(refused.exit()).isNotZero();
    assertThat(refused.output()).contains("must be closed");

    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    Ran ran = makePki(output, "--password-file", password.toString());
    assertThat(ran.exit()).as(ran.output()).isZero();
    assertThat(output.resolve("tsa/password")).doesNotExist();
    KeyStore keys =
        KeyStore.getInstance(output.resolve("tsa/tsa.p12").toFile(), "first line".toCharArray());
    assertThat(keys.isKeyEntry("tsa")).isTrue();
  }

  private static void validate(X509Certificate leaf, String policy, boolean revocation)
      throws Exception {
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
    parameters.setRevocationEnabled(revocation);
    parameters.setExplicitPolicyRequired(true);
    parameters.setInitialPolicies(Set.of(policy));
    List<CRL> revocationLists = new ArrayList<>();
    for (String name : List.of("root.crl", "intermediate.crl")) {
      try (InputStream in = Files.newInputStream(pki.resolve("public").resolve(name))) {
        revocationLists.add(x509Factory().generateCRL(in));
      }
    }
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(revocationLists)));
    CertPathValidator.getInstance("PKIX")
        .validate(x509Factory().generateCertPath(List.of(leaf, intermediate)), parameters);
  }

  private static void signsWith(Path place, String alias, X509Certificate expected)
      throws Exception {
    char[] password = Files.readString(place.resolve("password")).strip().toCharArray();
    KeyStore keys = KeyStore.getInstance(place.resolve(alias + ".p12").toFile(), password);
    assertThat(List.of(keys.getCertificateChain(alias)))
        .containsExactly(expected, intermediate, root);
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign((PrivateKey) keys.getKey(alias, password));
    signer.update((byte) 1);
    byte[] signature = signer.sign();
    signer.initVerify(expected);
    signer.update((byte) 1);
    assertThat(signer.verify(signature)).isTrue();
  }

  private static List<Integer> keyUsages(X509Certificate x509) {
    boolean[] bits = x509.getKeyUsage();
    return IntStream.range(0, bits.length).filter(bit -> bits[bit]).boxed().toList();
  }

  /**
   * Every uniformResourceIdentifier ([6] IA5String of GeneralName) in an extension, which must not
   * be critical.
   */
  private static List<String> uris(X509Certificate x509, String oid) {
    assertThat(x509.getNonCriticalExtensionOIDs()).contains(oid);
    byte[] der = x509.getExtensionValue(oid);
    List<String> uris = new ArrayList<>();
    for (int at = 0; at < der.length - 1; at++) {
      int end = at + 2 + der[at + 1];
      if (der[at] == (byte) 0x86 && der[at + 1] > 0 && end <= der.length) {
        uris.add(new String(der, at + 2, der[at + 1], StandardCharsets.US_ASCII));
      }
    }
    return uris;
  }

  private static X509Certificate x509Certificate(String path) throws Exception {
    try (InputStream in = Files.newInputStream(pki.resolve(path))) {
      return (X509Certificate) x509Factory().generateCertificate(in);
    }
  }

  private static CertificateFactory x509Factory() throws Exception {
    return CertificateFactory.getInstance("X.509");
  }

  private static List<Path> filesBelow(Path place) throws IOException {
    try (Stream<Path> paths = Files.walk(place)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Ran makePki(Path output, String... more) throws Exception {
    Path script =
        Path.of(System.getProperty("etalon.basedir", "."), "certs", "make-pki").toAbsolutePath();
    List<String> command =
        new ArrayList<>(List.of("bash", script.toString(), "--output", output.toString()));
    command.addAll(List.of("--base-url", BASE_URL, "--operator", "XX Example Trust"));
    command.addAll(List.of("--seal", "XX " + IDENTIFIER + " " + LABORATORY));
    command.addAll(List.of(more));
    return run(command.toArray(String[]::new));
  }

  private static Ran run(String... command) throws Exception {
    Path log = Files.createTempFile(directory, "run", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
    return new Ran(process.exitValue(), Files.readString(log));
  }

  private record Ran(int exit, String output) {}
}
