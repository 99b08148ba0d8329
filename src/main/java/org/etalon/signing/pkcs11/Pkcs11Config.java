package org.etalon.signing.pkcs11;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which token holds the keys. There is no setting for the PIN itself, only for its file. */
@ConfigMapping(prefix = "etalon.pkcs11")
public interface Pkcs11Config {
  /** The library of the token's maker; without it no token is used. */
  Optional<Path> library();

  /** The slot of the token, decimal or hexadecimal after {@code 0x}. */
  Optional<String> slot();

  /** Holds the PIN of the user in one line and is for its owner only. */
  Optional<Path> pinFile();
}
