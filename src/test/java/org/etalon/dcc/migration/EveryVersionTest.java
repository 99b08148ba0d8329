package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.validation.Validator;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccVersion;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Words;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents that say anything that the official schema of a version allows: they are read whole,
 * and migrated to what the official schema of DCC 3.3.0 accepts, without another figure in them.
 */
class EveryVersionTest {
  private static final int DOCUMENTS = 200;
  private static final int DOCUMENTS_MAX = 2_000;

  /**
   * What stays unread although it is valid: a language of a formula, which DCC 2 allowed and which
   * says nothing; how an interval was chosen, for which D-SI has had no word since 1.3.0; and an
   * uncertainty that D-SI 2.2.1 lets stand twice, in its old form and in its new one.
   */
  private static final Pattern EXCEPTION =
      Pattern.compile(
          ".*/dcc:formula(\\[\\d+])?/@lang|.*/si:intervalType|.*/si:constant(\\[\\d+])?/si:uncertainty"
              + "|.*/si:listUnivariateUnc");

  private static final Pattern MARK = Pattern.compile("#\\d+");

  @TempDir static Path temporary;
  private static OldSchemas schemas;

  @BeforeAll
  static void findSchemas() {
    schemas = new OldSchemas(temporary);
  }

  @ParameterizedTest
  @EnumSource
  void isReadWholeAndMigrated(DccVersion version) throws Exception {
    Grammar grammar = schemas.grammar(version);
    Validator official = schemas.validator(version);
    Validator newest = schemas.validator(DccVersion.WRITTEN);
    DccSchemas own = new DccSchemas(null);
    Set<Particle.Named> unused = new HashSet<>(reachable(grammar));
    // What is rare may need some documents more.
    for (int seed = 0; seed < DOCUMENTS || !unused.isEmpty(); seed++) {
      assertThat(seed).as("%s in none of the documents", unused).isLessThan(DOCUMENTS_MAX);
      RandomDcc.Made made = RandomDcc.make(grammar, version, seed);
      unused.removeAll(made.used());
      String name = version.text() + ", seed " + seed;
      assertThat(OldSchemas.refusal(official, made.xml())).as(name).isEmpty();
      Dcc before = DccReader.read(made.xml());
      assertThat(before.missing()).as(name).isEmpty();
      assertThat(before.unread()).as(name).allMatch(u -> EXCEPTION.matcher(u).matches());
      Migrated migrated = migrated(made.xml(), own, name);
      assertThat(OldSchemas.refusal(newest, migrated.document())).as(name).isEmpty();
      Dcc after = DccReader.read(migrated.document());
      assertThat(after.missing()).as(name).isEmpty();
      assertSame(before, after, version, name);
      assertNothingLost(made.xml(), migrated.document(), name);
    }
  }

  private static Migrated migrated(byte[] xml, DccSchemas own, String name) {
    MigrationOutcome outcome = MigratingDocument.migrate(xml, own);
    assertThat(outcome).as(name).isInstanceOf(Migrated.class);
    return (Migrated) outcome;
  }

  /** Since DCC 3 all is the same; before, all quantities are, or say the same in words. */
  private static void assertSame(Dcc before, Dcc after, DccVersion version, String name) {
    if (version.compareTo(DccVersion.V3_0_0) >= 0) {
      assertThat(parts(after)).as(name).isEqualTo(parts(before));
      return;
    }
    List<Quantity> old = quantities(before);
    List<Quantity> now = quantities(after);
    assertThat(now).as(name).hasSameSizeAs(old);
    for (int i = 0; i < old.size(); i++) {
      if (!(now.get(i).form() instanceof Words)) {
        assertThat(now.get(i).form()).as(name).isEqualTo(old.get(i).form());
      }
      assertThat(now.get(i).relativeUncertainty())
          .as(name)
          .isEqualTo(old.get(i).relativeUncertainty());
    }
  }

  /**
   * Every text of the old document that is like no other is in the new one, if only as a comment.
   */
  private static void assertNothingLost(byte[] before, byte[] after, String name) {
    assertThat(marks(after)).as(name).containsAll(marks(before));
  }

  private static Set<String> marks(byte[] xml) {
    return MARK.matcher(new String(xml, StandardCharsets.UTF_8))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static List<Quantity> quantities(Object part) {
    List<Quantity> found = new ArrayList<>();
    collect(part, found);
    return found;
  }

  private static void collect(Object part, List<Quantity> found) {
    if (part instanceof List<?> list) {
      list.forEach(p -> collect(p, found));
    } else if (part instanceof Record composite) {
      if (part instanceof Quantity quantity) {
        found.add(quantity);
      }
      for (RecordComponent component : composite.getClass().getRecordComponents()) {
        try {
          collect(component.getAccessor().invoke(composite), found);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static List<Object> parts(Dcc dcc) {
    return List.of(
        dcc.software(),
        dcc.refTypeDefinitions(),
        dcc.coreData(),
        dcc.items(),
        dcc.calibrationLaboratory().contact(),
        dcc.respPersons(),
        dcc.customer(),
        dcc.statements(),
        dcc.context(),
        dcc.measurementResults());
  }

  /** Every declaration of an element that a document of the version can use. */
  private static Collection<Particle.Named> reachable(Grammar grammar) {
    Set<Particle.Named> found = new HashSet<>();
    Deque<ContentType> open = new ArrayDeque<>();
    open.add(grammar.root(new QName(Names.DCC, "digitalCalibrationCertificate")));
    while (!open.isEmpty()) {
      Particle content = open.remove().content();
      Stream<Particle.Named> named = content == null ? Stream.of() : content.named();
      named
          .map(n -> new Particle.Named(n.name(), n.type(), 1, 1))
          .filter(found::add)
          .forEach(n -> open.add(grammar.type(n.type())));
    }
    return found;
  }
}
