package org.etalon.signing.pkcs11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/** The PIN, read at each login and kept nowhere; whoever gets it wipes it. */
record PinFile(Path file) {
  private static final int OCTETS_MAX = 256;

  char[] read() {
    byte[] octets = new byte[0];
    try {
      PrivateFiles.requirePrivate(file);
      if (Files.size(file) > OCTETS_MAX) {
        throw new StartRefusedException("The PIN file " + file + " is too long for a PIN.");
      }
      octets = Files.readAllBytes(file);
      return line(octets);
    } catch (CharacterCodingException e) {
      throw new StartRefusedException("The PIN file " + file + " is not text in UTF-8.");
    } catch (IOException e) {
      throw new StartRefusedException("The PIN file " + file + " cannot be read.", e);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }

  private char[] line(byte[] octets) throws CharacterCodingException {
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    char[] pin = Arrays.copyOf(text.array(), end);
    Arrays.fill(text.array(), '\0');
    if (pin.length == 0) {
      throw new StartRefusedException("The PIN file " + file + " is empty.");
    }
    return pin;
  }
}
