package org.etalon.timestamp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.etalon.signing.SigningFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampSettingsTest {
  private static final SigningFixture FIXTURE = SigningFixture.temporary();
  private static final String FIRST = "etalon.timestamp.authorities[0].";

  @TempDir Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private Path trust;

  @BeforeEach
  void writeTrust() throws Exception {
    trust = Files.write(folder.resolve("root.der"), FIXTURE.pki.roots().get(0).getEncoded());
  }

  private TimestampConfig config() {
    return new SmallRyeConfigBuilder()
        .withMapping(TimestampConfig.class)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(TimestampConfig.class);
  }

  private AuthoritySettings first() {
    return AuthoritySettings.of(config().authorities().get(0));
  }

  private String refusal() {
    return String.valueOf(new IndependentTimestampsInProduction(config()).refusal());
  }

  private void safe() {
    settings.put(FIRST + "url", "https://tsa.example.org/");
    settings.put(FIRST + "trust", trust.toString());
  }

  @Test
  void readsAnAuthority() throws IOException {
    safe();
    settings.put(FIRST + "policies", "1.2.3,1.2.4");
    Path secret = Files.writeString(folder.resolve("secret"), "lab:very-secret\nnot this\n");
    settings.put(FIRST + "credentials", secret.toString());
    AuthoritySettings read = first();
    assertThat(read.trust()).containsExactlyElementsOf(FIXTURE.pki.roots());
    assertThat(read.policies()).containsExactlyInAnyOrder("1.2.3", "1.2.4");
    assertThat(read.authorization()).isEqualTo("Basic bGFiOnZlcnktc2VjcmV0");
    assertThat(read.independent()).isTrue();
    assertThat(read.toString()).isEqualTo("tsa.example.org");
  }

  @Test
  void sendsItsCredentials() throws Exception {
    try (TimestampServer server = new TimestampServer(FIXTURE.responder)) {
      settings.put(FIRST + "url", server.url().toString());
      settings.put(FIRST + "credentials", Files.writeString(folder.resolve("c"), "a:b").toString());
      new ConfiguredAuthorities(
              java.util.List.of(first()),
              1,
              true,
              FIXTURE.authority,
              FIXTURE.clock,
              new SecureRandom())
          .stamp(new byte[32]);
      assertThat(server.authorizations).containsExactly("Basic YTpi");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://tsa.example.org/, http",
    "https://user:word@tsa.example.org/, without user",
    "https:///tsa, http"
  })
  void refusesOtherAddresses(String url, String message) {
    settings.put(FIRST + "url", url);
    assertThatThrownBy(this::first)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("word");
  }

  @Test
  void refusesWhatIsUnsafeOrCannotBeRead() throws IOException {
    settings.put(FIRST + "url", "http://tsa.example.org/");
    Path secret = Files.writeString(folder.resolve("secret"), "very-secret");
    settings.put(FIRST + "credentials", secret.toString());
    assertThatThrownBy(this::first).hasMessageContaining("only over https");
    settings.put(FIRST + "url", "https://tsa.example.org/");
    assertThatThrownBy(this::first)
        .hasMessageContaining("user:password")
        .hasMessageNotContaining("very-secret");
    settings.remove(FIRST + "credentials");
    settings.put(FIRST + "independent", "false");
    assertThatThrownBy(this::first).hasMessageContaining("needs trust");
    settings.put(FIRST + "trust", secret.toString());
    assertThatThrownBy(this::first).hasMessageContaining("X.509");
    settings.put(FIRST + "trust", folder.resolve("missing").toString());
    assertThatThrownBy(this::first).hasMessageContaining("cannot be read");
  }

  @Test
  void productionNeedsAnIndependentAuthority() {
    assertThat(refusal()).contains("built-in authority alone", "etalon.timestamp.authorities[0]");
    safe();
    assertThat(new IndependentTimestampsInProduction(config()).refusal()).isNull();
    settings.put(FIRST + "independent", "false");
    assertThat(refusal()).contains("independent authority");
    settings.put("etalon.timestamp.authorities[1].url", "https://other.example.org/");
    settings.put("etalon.timestamp.authorities[1].trust", trust.toString());
    assertThat(refusal()).as("the own one may be the only one").contains("independent authority");
    settings.put("etalon.timestamp.required", "2");
    assertThat(new IndependentTimestampsInProduction(config()).refusal()).isNull();
  }

  @Test
  void productionRefusesUnsafeSettings() {
    settings.put(FIRST + "url", "https://tsa.example.org/");
    assertThat(refusal()).contains("Anybody may answer", "tsa.example.org");
    safe();
    settings.put("etalon.timestamp.mandatory", "false");
    assertThat(refusal()).contains("mandatory=false");
  }
}
