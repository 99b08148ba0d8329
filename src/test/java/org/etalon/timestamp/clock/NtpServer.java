package org.etalon.timestamp.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** An NTP server on this machine that can be made to lie. */
final class NtpServer implements AutoCloseable {
  volatile Duration ahead = Duration.ZERO;
  volatile int leap = 0;
  volatile int mode = 4;
  volatile int stratum = 1;
  volatile int rootDispersion = 0;
  volatile boolean repeatsTheNumber = true;
  volatile boolean silent = false;
  volatile int length = 48;

  private final DatagramSocket socket;
  private final Clock clock = Clock.systemUTC();

  NtpServer() {
    try {
      socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "ntp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(new byte[48], 48);
        socket.receive(packet);
        if (!silent) {
          answer(packet);
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(DatagramPacket packet) throws IOException {
    long number = ByteBuffer.wrap(packet.getData()).getLong(40);
    long now = timestamp(clock.instant().plus(ahead));
    ByteBuffer reply =
        ByteBuffer.allocate(48)
            .put(0, (byte) (leap << 6 | 4 << 3 | mode))
            .put(1, (byte) stratum)
            .putInt(8, rootDispersion)
            .putLong(24, repeatsTheNumber ? number : number + 1)
            .putLong(32, now)
            .putLong(40, now);
    socket.send(new DatagramPacket(reply.array(), length, packet.getSocketAddress()));
  }

  static long timestamp(Instant instant) {
    long seconds = instant.getEpochSecond() + 2_208_988_800L;
    long fraction = ((long) instant.getNano() << 32) / 1_000_000_000L;
    return seconds << 32 | fraction;
  }

  @Override
  public void close() {
    socket.close();
  }
}
