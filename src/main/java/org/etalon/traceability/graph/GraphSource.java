package org.etalon.traceability.graph;

import java.time.LocalDate;
import java.util.List;

/**
 * Where certificates and edges are stored. A horizon tells what was read: whatever is not visible
 * at it is among what is newer than it, and some more may be.
 */
public interface GraphSource {

  /** Reads everything at one moment, certificates first, and tells its horizon. */
  String all(Taking taking);

  /** What was stored since a horizon, at one moment. */
  Newer since(String horizon);

  /**
   * Waits until somebody announced something, at most for some time, and runs something each time
   * and once at first. Returns when that says so or the connection ended.
   */
  void listen(long milliseconds, Listening listening);

  /** Takes what was read, as UTF-8. */
  interface Taking {
    void certificate(byte[] number, byte[] laboratory, int day);

    void edge(byte[] child, byte[] parent);
  }

  /** Whether to go on listening. */
  interface Listening {
    boolean heard();
  }

  /** Certificates that were stored and what changed besides, with the next horizon. */
  record Newer(String horizon, List<Certificate> certificates, Changes changes) {
    public Newer {
      certificates = List.copyOf(certificates);
    }
  }

  /**
   * A certificate.
   *
   * @param parents what it rests on
   */
  record Certificate(String number, String laboratory, LocalDate issuedOn, List<String> parents) {
    public Certificate {
      parents = List.copyOf(parents);
    }
  }
}
