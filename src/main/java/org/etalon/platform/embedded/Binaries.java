package org.etalon.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;

/** The PostgreSQL programs for one machine, unpacked once for each version. */
record Binaries(String machine) {
  /** The version of the archives on the class path. */
  static final String VERSION = "17.11.0";

  private static final int EXECUTABLE = 0b001_000_000;

  /**
   * The programs for an operating system and a processor, named as Java names them.
   *
   * @throws StartRefusedException if there are none
   */
  static Binaries forMachine(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    boolean amd = arch.equals("amd64") || arch.equals("x86_64");
    if (os.equals("linux") && amd) {
      return new Binaries("linux-x86_64");
    }
    if (os.equals("linux") && arm) {
      return new Binaries("linux-arm_64");
    }
    if (os.startsWith("mac") && arm) {
      return new Binaries("darwin-arm_64");
    }
    throw new StartRefusedException(
        "There is no embedded PostgreSQL for "
            + osName
            + " on "
            + osArch
            + ". Configure quarkus.datasource.jdbc.url.");
  }

  Path directory(Path parent) {
    return parent.resolve(VERSION + "-" + machine);
  }

  /** Unpacks where needed and gives the directory; what bears the final name is complete. */
  Path unpack(Path parent) throws IOException {
    Path directory = directory(parent);
    if (Files.isDirectory(directory)) {
      return directory;
    }
    Path partial = parent.resolve(directory.getFileName() + ".partial");
    if (Files.exists(partial)) {
      PrivateFiles.deleteTree(partial);
    }
    PrivateFiles.createDirectories(partial);
    String archive = "postgres-" + machine + ".txz";
    try (InputStream packed = Binaries.class.getClassLoader().getResourceAsStream(archive)) {
      if (packed == null) {
        throw new StartRefusedException(
            "This build lacks " + archive + ". Configure quarkus.datasource.jdbc.url.");
      }
      unpack(packed, partial);
    }
    PrivateFiles.publish(partial, directory);
    return directory;
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed)), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = inside(target, target.resolve(entry.getName()));
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(parentOf(file));
        if (entry.isSymbolicLink()) {
          inside(target, parentOf(file).resolve(entry.getLinkName()));
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(file, PrivateFiles.DIRECTORY_MODE);
          }
        }
      }
    }
  }

  private static Path inside(Path target, Path file) throws IOException {
    Path normal = file.normalize();
    if (!normal.startsWith(target)) {
      throw new IOException("The archive names a file outside of it: " + file);
    }
    return normal;
  }

  private static Path parentOf(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException("The archive names no file: " + file);
    }
    return parent;
  }
}
