package org.etalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.fixture.SourceTree;
import org.etalon.fixture.SourceTree.JavaSource;
import org.junit.jupiter.api.Test;

/** Holds every file of the repository to the habits of the house. */
class TidyTest {
  private static final int METHOD_LINES_MAX = 60;
  private static final int FILE_LINES_MAX = 400;
  private static final int COLUMNS_MAX = 120;
  private static final int CLASS_LINES_MEDIAN_MAX = 40;

  private static final Set<String> TOP_LEVEL =
      Set.of(
          "pom.xml",
          "src",
          "certs",
          "schemas",
          "k8s",
          "README.md",
          "LICENSE",
          "Containerfile",
          "mvnw",
          "mvnw.cmd",
          ".mvn",
          ".ci",
          "docs",
          "bench");
  private static final Set<String> WORDS_OF_UNFINISHED_WORK =
      Set.of("TO" + "DO", "FIX" + "ME", "XX" + "X:");
  private static final Pattern LINK =
      Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
  // Where the tree was when somebody worked on it is nobody's business.
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.$}])/(?:ho" + "me|Us" + "ers|wo" + "rk|ro" + "ot)/[a-z]");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----");

  private static final SourceTree TREE = SourceTree.ofRepository();

  @Test
  void everyPackageSaysWhatItIs() {
    List<String> missing = new ArrayList<>();
    for (Path folder : TREE.foldersWithJava("src/main/java")) {
      Path info = folder.resolve("package-info.java");
      if (!Files.isRegularFile(info)) {
        missing.add(folder + ": no package-info.java");
      } else {
        String text = TREE.text(info);
        if (!text.contains("@NullMarked") || !text.startsWith("/**")) {
          missing.add(info + ": no sentence or no @NullMarked");
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void filesAndMethodsAreShort() {
    List<String> tooLong = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (Path file : TREE.files("src", ".java")) {
      JavaSource source = JavaSource.of(file, TREE.text(file));
      if (source.codeLines() > FILE_LINES_MAX) {
        tooLong.add(file + " has " + source.codeLines() + " lines of code");
      }
      source.methods().stream()
          .filter(method -> method.lines() > METHOD_LINES_MAX)
          .forEach(
              method ->
                  tooLong.add(file + ":" + method.line() + " has " + method.lines() + " lines"));
      if (file.toString().contains("src/main/") && !file.endsWith("package-info.java")) {
        sizes.add(source.codeLines());
      }
    }
    assertThat(tooLong).isEmpty();
    int median = sizes.stream().sorted().toList().get(sizes.size() / 2);
    System.out.printf("Classes: %d, median %d lines of code%n", sizes.size(), median);
    assertThat(median)
        .as("median of %d classes", sizes.size())
        .isBetween(1, CLASS_LINES_MEDIAN_MAX);
  }

  @Test
  void methodsAreFoundInSources() {
    JavaSource source =
        JavaSource.of(
            Path.of("A.java"),
            """
            package a;
            // class { in a comment
            class A {
              String brace = "{";
              /* { */
              void first() {
                if (true) {
                  second();
                }
              }

              private static <T> int second(
                  int a,
                  int b) throws Exception {
                return new Object() { int x() { return 1; } }.x();
              }
            }
            """);
    assertThat(source.methods()).extracting(JavaSource.Method::lines).contains(5, 5);
    assertThat(source.codeLines()).isEqualTo(13);
  }

  @Test
  void linesAreClean() {
    List<String> dirty = new ArrayList<>();
    for (Path file : textFiles()) {
      List<String> lines = TREE.text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        complaint(file, lines.get(i), dirty, file + ":" + (i + 1));
      }
    }
    assertThat(dirty).isEmpty();
  }

  private static void complaint(Path file, String line, List<String> dirty, String place) {
    if (line.contains("\t")) {
      dirty.add(place + ": tab");
    }
    if (line.endsWith(" ") || line.endsWith("\r")) {
      dirty.add(place + ": trailing blank");
    }
    WORDS_OF_UNFINISHED_WORK.stream()
        .filter(line::contains)
        .forEach(word -> dirty.add(place + ": " + word));
    // A migration that ran somewhere is never edited, blanks of a page show, an address is whole.
    boolean columns =
        file.toString().matches(".*\\.(java|ya?ml|cnf|css|js|xsd)") && line.strip().contains(" ");
    if (columns && line.codePointCount(0, line.length()) > COLUMNS_MAX) {
      dirty.add(place + ": longer than " + COLUMNS_MAX);
    }
    if (MACHINE_PATH.matcher(line).find()) {
      dirty.add(place + ": path of a machine");
    }
  }

  @Test
  void linksResolve() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path file : TREE.files("", ".md")) {
      Matcher link = LINK.matcher(TREE.text(file));
      while (link.find()) {
        String target = link.group(1);
        if (!target.matches("(https?|mailto):.*")) {
          links++;
          resolve(file, target, broken);
        }
      }
    }
    System.out.printf("Links inside the repository: %d%n", links);
    assertThat(broken).isEmpty();
  }

  private static void resolve(Path file, String target, List<String> broken) {
    String[] parts = target.split("#", 2);
    Path there = parts[0].isEmpty() ? file : TREE.resolve(file, parts[0]);
    if (!Files.exists(there)) {
      broken.add(file + " -> " + target);
    } else if (parts.length == 2 && there.toString().endsWith(".md")) {
      if (!anchors(there).contains(parts[1])) {
        broken.add(file + " -> " + target + ": no such heading");
      }
    }
  }

  private static Set<String> anchors(Path markdown) {
    return TREE.text(markdown)
        .lines()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void anchorsAreReadAsReadersMakeThem() {
    assertThat(LINK.matcher("see [a](b.md#c) and ![p](d.png)").results().map(r -> r.group(1)))
        .containsExactly("b.md#c", "d.png");
  }

  @Test
  void nothingStrayLiesAtTheTop() {
    Set<String> top = new TreeSet<>();
    TREE.files("", "").forEach(file -> top.add(TREE.relative(file).getName(0).toString()));
    top.removeIf(name -> name.startsWith("."));
    assertThat(TOP_LEVEL).containsAll(top);
    assertThat(top).contains("pom.xml", "src");
  }

  @Test
  void everyTestResourceIsUsedByATest() {
    String tests =
        TREE.files("src/test/java", ".java").stream().map(TREE::text).collect(Collectors.joining());
    List<String> unused =
        TREE.files("src/test/resources", "").stream()
            .filter(file -> !file.getFileName().toString().equals("README.md"))
            .filter(file -> !isNamed(file, tests))
            .map(Path::toString)
            .toList();
    assertThat(unused).isEmpty();
  }

  /** By its name, or by the folder that a test reads as a whole. */
  private static boolean isNamed(Path resource, String tests) {
    return tests.contains("/" + resource.getFileName())
        || tests.contains("\"" + resource.getFileName())
        || tests.contains(resource.getParent().getFileName() + "/\"");
  }

  @Test
  void noKeyIsInTheTree() {
    List<String> keys = new ArrayList<>();
    for (Path file : TREE.files("", "")) {
      if (file.toString().matches(".*\\.(p12|pfx|jks|keystore|key|der)")) {
        keys.add(file + ": a key store");
      } else if (PRIVATE_KEY.matcher(TREE.latin1(file)).find()) {
        keys.add(file + ": a private key");
      }
    }
    assertThat(keys).isEmpty();
    assertThat(PRIVATE_KEY.matcher("-----BEGIN EC " + "PRIVATE KEY-----").find()).isTrue();
  }

  private static List<Path> textFiles() {
    return TREE.files("", "").stream().filter(TidyTest::isText).toList();
  }

  private static boolean isText(Path file) {
    // The wrapper comes from its own project as it is.
    if (file.getFileName().toString().matches("mvnw(\\.cmd)?|LICENSE")) {
      return false;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.noneMatch(line -> line.indexOf('\0') >= 0);
    } catch (MalformedInputException e) {
      return false;
    } catch (UncheckedIOException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
