package org.etalon.timestamp.clock;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * An NTP server, asked by the simple protocol (RFC 4330). The bounds hold what the way there and
 * back and the server's own distance to its reference may hide.
 */
final class NtpSource implements TimeSource {
  static final int PORT = 123;

  private static final int OCTETS = 48;
  private static final int TIMEOUT_MILLIS = 3_000;
  // No warning, version 4, client.
  private static final byte QUESTION = 0b00_100_011;
  private static final int SERVER = 4;
  private static final int UNSYNCHRONISED = 3;
  private static final int STRATUM_MAX = 15;
  private static final int ROOT_DELAY = 4;
  private static final int ROOT_DISPERSION = 8;
  private static final int ORIGINATE = 24;
  private static final int RECEIVE = 32;
  private static final int TRANSMIT = 40;

  // 1900 to 1970; RFC 4330, 3: without the highest bit the era is the one after 2036.
  private static final long SECONDS_TO_1970 = 2_208_988_800L;
  private static final long SECONDS_OF_ERA = 1L << 32;
  private static final long NANOS = 1_000_000_000L;

  private final InetSocketAddress address;
  private final Clock clock;
  private final SecureRandom random;

  NtpSource(String host, int port, Clock clock, SecureRandom random) {
    this.address = InetSocketAddress.createUnresolved(host, port);
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String name() {
    return "ntp://" + address.getHostString() + ":" + address.getPort();
  }

  @Override
  public OffsetRange compare() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      // Connected, it hears nobody else.
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()));
      // A server repeats this number, so that nobody who did not see it can answer.
      long number = random.nextLong();
      ByteBuffer question = ByteBuffer.allocate(OCTETS).put(0, QUESTION).putLong(TRANSMIT, number);
      Instant sent = clock.instant();
      socket.send(new DatagramPacket(question.array(), OCTETS));
      DatagramPacket packet = new DatagramPacket(new byte[OCTETS], OCTETS);
      socket.receive(packet);
      Instant received = clock.instant();
      return range(answer(packet, number), sent, received);
    }
  }

  private static ByteBuffer answer(DatagramPacket packet, long number) throws IOException {
    ByteBuffer answer = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
    if (packet.getLength() < OCTETS || answer.getLong(ORIGINATE) != number) {
      throw new IOException("not the answer to the question");
    }
    int first = answer.get(0) & 0xff;
    int stratum = answer.get(1) & 0xff;
    if ((first & 0b111) != SERVER || answer.getLong(TRANSMIT) == 0) {
      throw new IOException("not the answer of a server");
    }
    // Stratum 0 is how a server asks not to be asked any more.
    if (first >> 6 == UNSYNCHRONISED || stratum == 0 || stratum > STRATUM_MAX) {
      throw new IOException("the server is not synchronised");
    }
    return answer;
  }

  private static OffsetRange range(ByteBuffer answer, Instant sent, Instant received)
      throws IOException {
    Instant there = time(answer.getLong(RECEIVE));
    Instant back = time(answer.getLong(TRANSMIT));
    Duration way = Duration.between(sent, received).minus(Duration.between(there, back));
    if (way.isNegative() || back.isBefore(there)) {
      throw new IOException("the times of the answer contradict each other");
    }
    Duration offset =
        Duration.between(sent, there).plus(Duration.between(received, back)).dividedBy(2);
    Duration doubt =
        way.plus(shortTime(answer.getInt(ROOT_DELAY)))
            .dividedBy(2)
            .plus(shortTime(answer.getInt(ROOT_DISPERSION)));
    return new OffsetRange(offset.minus(doubt), offset.plus(doubt));
  }

  private static Instant time(long timestamp) {
    long seconds = timestamp >>> 32;
    long era = timestamp < 0 ? 0 : SECONDS_OF_ERA;
    long nanos = ((timestamp & 0xffff_ffffL) * NANOS) >>> 32;
    return Instant.ofEpochSecond(seconds + era - SECONDS_TO_1970, nanos);
  }

  /** Sixteen bits of seconds and sixteen of a fraction. */
  private static Duration shortTime(int value) {
    return Duration.ofNanos(((value & 0xffff_ffffL) * NANOS) >> 16);
  }
}
