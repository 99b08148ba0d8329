package org.etalon.timestamp.authority;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampQuery;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Stamps within this process, by the same requests and replies as over HTTP. As a bean it is asked
 * by its own name; whoever asks for any authority gets the configured ones.
 */
@Singleton
@Typed(EmbeddedTimestampAuthority.class)
public final class EmbeddedTimestampAuthority implements TimestampAuthority {
  private final TimestampResponder responder;
  private final SecureRandom random;

  public EmbeddedTimestampAuthority(TimestampResponder responder, SecureRandom random) {
    this.responder = responder;
    this.random = random;
  }

  @Override
  public byte[] stamp(byte[] sha256) throws TimestampUnavailableException {
    TimestampQuery query = TimestampQuery.of(sha256, random);
    return query.tokenFrom(responder.respond(query.encoded()));
  }
}
