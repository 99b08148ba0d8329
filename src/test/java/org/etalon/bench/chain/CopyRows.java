package org.etalon.bench.chain;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table in the text form of COPY. */
final class CopyRows implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder(2 * BUFFER);

  CopyRows(Connection connection, String columns) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + columns + " from stdin");
  }

  /** A row; octets are written as such, null as null, everything else as its text. */
  void row(@Nullable Object... columns) throws SQLException {
    for (int i = 0; i < columns.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      column(columns[i]);
    }
    rows.append('\n');
    if (rows.length() > BUFFER) {
      flush();
    }
  }

  private void column(@Nullable Object value) {
    if (value == null) {
      rows.append("\\N");
    } else if (value instanceof byte[] octets) {
      rows.append("\\\\x").append(HexFormat.of().formatHex(octets));
    } else {
      String text = value.toString();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '\\' -> rows.append("\\\\");
          case '\t' -> rows.append("\\t");
          case '\n' -> rows.append("\\n");
          default -> rows.append(c);
        }
      }
    }
  }

  private void flush() throws SQLException {
    byte[] octets = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(octets, 0, octets.length);
    rows.setLength(0);
  }

  @Override
  public void close() throws SQLException {
    flush();
    copy.endCopy();
  }
}
