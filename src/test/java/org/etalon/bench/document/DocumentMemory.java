package org.etalon.bench.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;
import org.etalon.xml.SafeXml;

/**
 * Writes documents of the largest size that is read, or reads one of them; whoever starts it says
 * in how much memory.
 */
final class DocumentMemory {
  private static final int OUT_OF_MEMORY = 3;
  private static final int ENTRIES = 900_000;
  private static final int QUANTITIES = 100_000;

  private DocumentMemory() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("write")) {
      write(Path.of(args[1]));
    } else {
      read(Path.of(args[1]));
    }
  }

  private static void write(Path directory) throws IOException {
    String shell = new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
    int start = shell.indexOf("<dcc:data>", shell.indexOf("<dcc:results>")) + "<dcc:data>".length();
    String head = shell.substring(0, start);
    String tail = shell.substring(shell.indexOf("</dcc:data></dcc:result>", start));
    String list =
        "<dcc:quantity xmlns:si='https://ptb.de/si'><si:realListXMLList><si:valueXMLList>%s"
            + "</si:valueXMLList><si:unitXMLList>\\ohm</si:unitXMLList></si:realListXMLList>"
            + "</dcc:quantity>";
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < ENTRIES; i++) {
      entries.append(i % 1000).append('.').append(100_000 + i % 1000).append(' ');
    }
    file(directory, "list", head, list.formatted(entries), tail);
    StringBuilder quantities = new StringBuilder();
    for (int i = 0; i < QUANTITIES; i++) {
      quantities
          .append("<dcc:quantity><s:real><s:value>")
          .append(i)
          .append("</s:value><s:unit>\\ohm</s:unit></s:real></dcc:quantity>");
    }
    String declared = head.replaceFirst(" schemaVersion", " xmlns:s='https://ptb.de/si'$0");
    file(directory, "quantities", declared, quantities.toString(), tail);
    int room = SafeXml.BYTES_MAX - head.length() - tail.length() - 400;
    String file =
        "<dcc:byteData><dcc:fileName>a.bin</dcc:fileName><dcc:mimeType>application/octet-stream"
            + "</dcc:mimeType><dcc:dataBase64>%s</dcc:dataBase64></dcc:byteData>";
    file(directory, "attachment", head, file.formatted("ABCD".repeat(room / 4)), tail);
  }

  private static void file(Path directory, String name, String... parts) throws IOException {
    Files.writeString(directory.resolve(name + ".xml"), String.join("", parts));
  }

  private static void read(Path file) throws IOException {
    try {
      Dcc dcc = DccReader.read(Files.readAllBytes(file));
      if (!dcc.unread().isEmpty()) {
        throw new IllegalStateException("Not understood: " + dcc.unread());
      }
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }
}
