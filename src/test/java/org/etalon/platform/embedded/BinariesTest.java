package org.etalon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etalon.platform.StartRefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, x86_64, linux-x86_64",
    "Linux, aarch64, linux-arm_64",
    "Mac OS X, aarch64, darwin-arm_64"
  })
  void machineHasItsArchive(String os, String arch, String machine) {
    assertThat(Binaries.forMachine(os, arch)).isEqualTo(new Binaries(machine));
    assertThat(getClass().getClassLoader().getResource("postgres-" + machine + ".txz")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Mac OS X, x86_64", "Linux, riscv64", "FreeBSD, amd64"})
  void otherMachineIsToldToConfigureADatabase(String os, String arch) {
    assertThatThrownBy(() -> Binaries.forMachine(os, arch))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining(os)
        .hasMessageContaining("Configure quarkus.datasource.jdbc.url");
  }
}
