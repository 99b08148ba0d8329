package org.etalon.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.etalon.platform.StartRefusedException;
import org.etalon.problem.ProblemException;
import org.etalon.signing.SealingKey;
import org.etalon.signing.keys.CertificationRequest;
import org.etalon.signing.keys.X509Files;
import org.etalon.signing.pkcs11.Pkcs11Config;
import org.etalon.signing.pkcs11.Pkcs11Keys;

/** Makes a key on the configured token and takes in its X.509 certificate: the key ceremony. */
final class Token implements Verb {
  private static final int WRONGLY_CALLED = 2;
  private static final int ARGUMENTS = 3;

  private final Supplier<Config> config;
  private final Clock clock;

  Token(Supplier<Config> config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "token";
  }

  @Override
  public String summary() {
    return "keys on the PKCS#11 token: request LABEL SUBJECT | import LABEL FILE";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.size() != ARGUMENTS) {
      err.println("etalon: token request LABEL SUBJECT | token import LABEL FILE");
      return WRONGLY_CALLED;
    }
    String label = arguments.get(1);
    try {
      Pkcs11Keys keys = open();
      switch (arguments.get(0)) {
        case "request" -> {
          SealingKey key = keys.generate(label);
          out.print(X509Files.pem(CertificationRequest.of(key, arguments.get(2))));
        }
        case "import" -> {
          keys.install(label, X509Files.read(Path.of(arguments.get(2))));
          out.println("etalon: the token's key " + label + " has its X.509 certificate");
        }
        default -> {
          err.println("etalon: token has no " + arguments.get(0));
          return WRONGLY_CALLED;
        }
      }
      return 0;
    } catch (StartRefusedException
        | ProblemException
        | IllegalArgumentException
        | IllegalStateException e) {
      err.println("etalon: not done: " + e.getMessage());
      return 1;
    }
  }

  private Pkcs11Keys open() {
    Path authorities =
        setting("etalon.signing.directory")
            .map(Path::of)
            .orElseThrow(
                () -> new StartRefusedException("etalon.signing.directory is not configured."));
    Settings token =
        new Settings(
            setting("etalon.pkcs11.library").map(Path::of),
            setting("etalon.pkcs11.slot"),
            setting("etalon.pkcs11.pin-file").map(Path::of));
    return Pkcs11Keys.open(token, authorities, clock);
  }

  private Optional<String> setting(String name) {
    return config.get().getOptionalValue(name, String.class);
  }

  private record Settings(Optional<Path> library, Optional<String> slot, Optional<Path> pinFile)
      implements Pkcs11Config {}
}
