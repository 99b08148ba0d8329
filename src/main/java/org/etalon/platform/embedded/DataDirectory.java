package org.etalon.platform.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/**
 * The data directory, held by this process alone until it is closed or the process ends, whatever
 * becomes of this object. Nothing in it is touched, no orphan either, before the lock is held.
 */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "etalon.lock";

  /**
   * What this process holds. A second attempt must not even open the lock file: closing any
   * descriptor of it would release the lock of the first (POSIX fcntl). The map also keeps the
   * channels from the garbage collector, which would close them and so release the locks.
   */
  private static final Map<Path, FileChannel> HELD = new HashMap<>();

  private final Path path;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /**
   * Makes the directory if needed and locks it.
   *
   * @throws StartRefusedException if another instance holds it
   */
  static DataDirectory hold(Path directory) throws IOException {
    PrivateFiles.createDirectories(directory);
    Path path = directory.toRealPath();
    synchronized (HELD) {
      if (HELD.containsKey(path)) {
        throw inUse(path, String.valueOf(ProcessHandle.current().pid()));
      }
      closeToOthers(path);
      HELD.put(path, lock(path));
    }
    return new DataDirectory(path);
  }

  /** The real path, by which processes of this directory are recognised. */
  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      FileChannel lock = HELD.remove(path);
      if (lock != null) {
        lock.close();
      }
    }
  }

  /** A directory in which the operator already keeps something else keeps its mode. */
  private static void closeToOthers(Path path) throws IOException {
    boolean ours = Files.exists(path.resolve(LOCK));
    if (!ours) {
      try (Stream<Path> content = Files.list(path)) {
        ours = content.findAny().isEmpty();
      }
    }
    if (ours && !Files.getPosixFilePermissions(path).equals(PrivateFiles.DIRECTORY_MODE)) {
      Files.setPosixFilePermissions(path, PrivateFiles.DIRECTORY_MODE);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PrivateFiles.fileAttribute());
    try {
      if (channel.tryLock() == null) {
        ByteBuffer holder = ByteBuffer.allocate(32);
        channel.read(holder);
        throw inUse(path, StandardCharsets.US_ASCII.decode(holder.flip()).toString().strip());
      }
      channel.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static StartRefusedException inUse(Path path, String holder) {
    return new StartRefusedException(
        "The data directory "
            + path
            + " is in use by another instance (process "
            + holder
            + "). Stop it or set etalon.data.directory.");
  }
}
