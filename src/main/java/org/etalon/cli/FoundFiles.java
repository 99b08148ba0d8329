package org.etalon.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds what the arguments name: files whatever their names, and in folders all {@code *.xml} and
 * {@code *.pdf} by name, without what is hidden. Links are followed, but never back into a folder
 * that one is in. Holds one folder at a time for each level.
 */
final class FoundFiles {
  private final Consumer<Candidate> to;
  private final Set<Path> within = new HashSet<>();

  private FoundFiles(Consumer<Candidate> to) {
    this.to = to;
  }

  static void each(List<String> arguments, Consumer<Candidate> to) {
    FoundFiles found = new FoundFiles(to);
    for (String argument : arguments) {
      if (argument.equals("-")) {
        to.accept(new Candidate(argument, null, ""));
      } else {
        found.named(Path.of(argument));
      }
    }
  }

  private void named(Path path) {
    if (Files.isDirectory(path)) {
      folder(path);
    } else {
      to.accept(
          new Candidate(path.toString(), path, Files.exists(path) ? "" : "it does not exist"));
    }
  }

  private void folder(Path folder) {
    Path real;
    try {
      real = folder.toRealPath();
    } catch (IOException e) {
      unreadable(folder);
      return;
    }
    if (!within.add(real)) {
      return;
    }
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry)) {
        folder(entry);
      } else if (isDocument(entry)) {
        to.accept(new Candidate(entry.toString(), entry, ""));
      }
    }
    within.remove(real);
  }

  private List<Path> entries(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException | DirectoryIteratorException e) {
      unreadable(folder);
      return List.of();
    }
  }

  private void unreadable(Path folder) {
    to.accept(new Candidate(folder.toString(), folder, "the folder cannot be listed"));
  }

  private static boolean isDocument(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".pdf");
  }
}
