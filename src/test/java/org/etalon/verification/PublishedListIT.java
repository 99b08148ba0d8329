package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.etalon.fixture.DemoProfile;
import org.etalon.fixture.TrustFolder;
import org.etalon.signing.PublishedPki;
import org.etalon.trust.X509Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verifier elsewhere, which knows of this service only what it publishes. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class PublishedListIT {
  @Inject DataSource dataSource;
  @Inject PublishedPki pki;
  @Inject Clock clock;

  @TempDir private Path folder;

  /** The signature that a seal begins with is the one that a list can come too late for. */
  @Test
  void theListIsForTheFirstSignatureOfEachSealToo() throws Exception {
    OfflineVerification elsewhere = elsewhere();
    List<byte[]> firsts = firsts();
    assertThat(firsts).isNotEmpty();
    for (byte[] first : firsts) {
      VerificationReport report = elsewhere.verify(new ByteArrayInputStream(first));
      VerificationReport.Check authorised =
          report.checks().get(CheckId.SIGNER_AUTHORISED.ordinal());
      assertThat(authorised.outcome().name()).as(authorised.toString()).isEqualTo("PASSED");
      assertThat(authorised.evidence()).containsEntry("timeProven", "true");
    }
  }

  private OfflineVerification elsewhere() throws Exception {
    int number = 0;
    for (X509Certificate root : pki.roots()) {
      TrustFolder.write(folder, "root" + number++ + ".cer", X509Octets.of(root));
    }
    for (X509Certificate issuer : pki.issuers()) {
      TrustFolder.write(folder, "issuers/issuer" + number++ + ".cer", X509Octets.of(issuer));
    }
    for (X509CRL list : pki.revocationLists()) {
      TrustFolder.write(folder, "list" + number++ + ".crl", list.getEncoded());
    }
    TrustFolder.write(folder, "lists/list.xml", list().getBytes(StandardCharsets.UTF_8));
    return OfflineVerification.trusting(folder, clock, clock);
  }

  /** A list is kept for half a minute; so long a seal of a moment ago is not on it. */
  private String list() throws Exception {
    List<String> seals =
        octets("select x509 from seal_registration").stream()
            .map(Base64.getEncoder()::encodeToString)
            .toList();
    String list = RestAssured.get("/trust/list.xml").asString();
    for (int i = 0; i < 40 && !seals.stream().allMatch(list::contains); i++) {
      Thread.sleep(1000);
      list = RestAssured.get("/trust/list.xml").asString();
    }
    return list;
  }

  private List<byte[]> firsts() throws Exception {
    return octets("select distinct on (signer) xml from certificate order by signer, stamped_at");
  }

  private List<byte[]> octets(String select) throws Exception {
    List<byte[]> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(select);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getBytes(1));
      }
    }
    return found;
  }
}
