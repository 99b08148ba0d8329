package org.etalon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.PackageMap.Place;
import org.etalon.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Holds the code to the package map and to the rules of the house. */
class ArchitectureTest {
  private static final String ROOT = "org.etalon";
  private static final String SOURCES = ROOT + ".platform.SystemSources";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final String[] HTTP = {
    "jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..", "jakarta.servlet.."
  };
  private static final String[] SQL = {
    "jakarta.persistence..",
    "java.sql..",
    "javax.sql..",
    "org.hibernate..",
    "io.agroal..",
    "org.postgresql..",
    "org.flywaydb.."
  };
  private static final String[] CRYPTOGRAPHY = {"org.bouncycastle..", "eu.europa.esig.."};
  private static final String[] PARSERS = {
    "javax.xml.parsers..",
    "javax.xml.stream..",
    "javax.xml.xpath..",
    "javax.xml.bind..",
    "jakarta.xml.bind..",
    "org.apache.xerces.."
  };
  private static final String[] SCHEMAS = {"javax.xml.validation..", "javax.xml.transform.."};
  private static final String[] TREES = {"org.w3c.dom..", "org.xml.sax.."};
  private static final String[] FRAMEWORKS = {
    "jakarta..", "io.quarkus..", "io.smallrye..", "org.eclipse.microprofile..", "org.hibernate.."
  };

  @Test
  void theMapAndTheDiskAreTheSame() throws IOException {
    assertThat(PackageMap.features()).isEqualTo(featuresOnDisk());
    assertThat(PackageMap.rows()).allSatisfy(row -> assertThat(row.sentence()).endsWith("."));
    assertThat(PackageMap.rows())
        .allSatisfy(row -> assertThat(PackageMap.features()).containsAll(row.uses()));
  }

  @Test
  void everySharedPackageIsThere() {
    Set<String> packages =
        CLASSES.stream()
            .map(c -> c.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).containsAll(PackageMap.shared());
  }

  @Test
  void featuresUseOnlyWhatTheMapAllows() {
    classes()
        .that(
            describe(
                "belong to a feature",
                (JavaClass c) -> !Place.of(c.getPackageName()).feature().isEmpty()))
        .should(useOnlyWhatTheMapAllows())
        .check(CLASSES);
  }

  @Test
  void everyPermissionOfTheMapIsWithinTheMap() {
    Place web = new Place("certificate", "web");
    assertThat(PackageMap.refusal(new Place("dcc", ""), new Place("certificate", ""))).isNotEmpty();
    assertThat(PackageMap.refusal(web, new Place("calibration", "store"))).isNotEmpty();
    assertThat(PackageMap.refusal(web, new Place("calibration", "web"))).isNotEmpty();
    assertThat(PackageMap.refusal(new Place("certificate", ""), new Place("platform", "web")))
        .isNotEmpty();
    assertThat(PackageMap.refusal(web, new Place("platform", "web"))).isEmpty();
    assertThat(PackageMap.refusal(web, new Place("calibration", ""))).isEmpty();
  }

  @Test
  void onlyTheEntryPointStandsAboveTheFeatures() {
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals(ROOT)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("EtalonMain", "package-info");
  }

  @Test
  void featuresHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void featuresDoNotKnowTheEntryPoint() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  void httpIsSpokenOnlyInWebPackages() {
    only(HTTP, "..web..", ROOT + ".ui");
    uses("..web..", HTTP);
    uses(ROOT + ".ui", HTTP);
  }

  @Test
  void databaseIsReachedOnlyFromStores() {
    // The command line migrates by hand; the embedded database is made before any other.
    only(SQL, "..store..", ROOT + ".cli", ROOT + ".platform.embedded");
    uses("..store..", SQL);
    uses(ROOT + ".cli", SQL);
  }

  @Test
  void cryptographyIsKnownOnlyToSigningTimestampAndTrust() {
    only(CRYPTOGRAPHY, ROOT + ".signing..", ROOT + ".timestamp..", ROOT + ".trust..");
  }

  @Test
  void xmlIsParsedInOnePlace() {
    only(PARSERS, ROOT + ".xml..");
    // Schemas of our own, from the class path or a directory of the operator, are compiled in dcc.
    only(SCHEMAS, ROOT + ".xml..", ROOT + ".dcc");
    // Trees that are parsed already are walked by the format, by the signature and by lists.
    only(
        TREES,
        ROOT + ".xml..",
        ROOT + ".dcc..",
        ROOT + ".signing..",
        ROOT + ".trust.list",
        ROOT + ".rendering.pdf");
  }

  @Test
  void formatsAndNumbersArePlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".problem",
            ROOT + ".xml..",
            ROOT + ".quantity..",
            ROOT + ".uncertainty..",
            ROOT + ".dcc..")
        .and()
        .resideOutsideOfPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".platform..", ROOT + ".security..")
        .check(CLASSES);
    uses("..web..", FRAMEWORKS);
  }

  @Test
  void timeIsInjected() {
    banCalls("asks the machine for the time", SOURCES, ArchitectureTest::readsTheClock);
  }

  @Test
  void randomnessIsInjected() {
    // The trace identifier of a problem is no secret, and nothing rests on it.
    banCalls(
        "takes randomness of its own",
        SOURCES,
        access ->
            drawsRandomness(access)
                && !access.getOriginOwner().getPackageName().equals(ROOT + ".problem.web"));
  }

  @Test
  void environmentIsReadOnlyAsConfiguration() {
    // The programs of PostgreSQL are looked for where the machine keeps programs.
    banCalls(
        "reads the environment",
        ROOT + ".platform.embedded.Programs",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && access.getName().equals("getenv"));
  }

  @Test
  void measuredValuesAreDecimals() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            ROOT + ".quantity..",
            ROOT + ".uncertainty..",
            ROOT + ".organisation..",
            ROOT + ".equipment..",
            ROOT + ".calibration..",
            ROOT + ".certificate..",
            ROOT + ".traceability..",
            ROOT + ".dcc..")
        .should()
        .haveRawType(
            describe(
                "binary floating point",
                (JavaClass type) ->
                    Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getBaseComponentType().getName())))
        .check(CLASSES);
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO)")
        .orShould()
        .resideInAnyPackage("..service..", "..model..", "..dto..", "..impl..", "..util..")
        .check(CLASSES);
  }

  @Test
  void everyExceptionIsAProblemOrStaysInside() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .and()
        .arePublic()
        // A remote party that fails, a start that is refused, a seal that went wrong, what has to
        // wait, a record of strangers and a trust directory that is unusable are nobody's request.
        .and()
        .doNotHaveSimpleName("TimestampUnavailableException")
        .and()
        .doNotHaveSimpleName("StartRefusedException")
        .and()
        .doNotHaveSimpleName("NotAsGivenException")
        .and()
        .doNotHaveSimpleName("NotYetException")
        .and()
        .doNotHaveSimpleName("EvidenceRejectedException")
        .and()
        .doNotHaveSimpleName("UnusableTrustException")
        .should()
        .beAssignableTo(ProblemException.class)
        .check(CLASSES);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(CLASSES);
    noFields()
        .should()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .check(CLASSES);
    noFields().should().beAnnotatedWith("jakarta.persistence.PersistenceContext").check(CLASSES);
  }

  @Test
  void rowsOfTablesStayInTheirStore() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .notBePublic()
        .andShould()
        .haveSimpleNameEndingWith("Row")
        .check(CLASSES);
  }

  @Test
  void constantsAreConstant() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  /** Refuses the libraries outside the places, and shows that each pattern is met at all. */
  private static void only(String[] libraries, String... places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(CLASSES);
    boolean met =
        Arrays.stream(places).anyMatch(place -> using(place, libraries).findAny().isPresent());
    assertThat(met).as("%s use %s", List.of(places), List.of(libraries)).isTrue();
  }

  private static void uses(String place, String... libraries) {
    assertThat(using(place, libraries)).as("%s uses %s", place, List.of(libraries)).isNotEmpty();
  }

  private static Stream<JavaClass> using(String place, String... libraries) {
    DescribedPredicate<JavaClass> library = resideInAnyPackage(libraries);
    return CLASSES.stream()
        .filter(resideInAnyPackage(place))
        .filter(
            c ->
                c.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency -> library.test(dependency.getTargetClass())));
  }

  private static void banCalls(String what, String exempt, Predicate<JavaAccess<?>> banned) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(exempt)
        .should()
        .accessTargetWhere(describe(what, banned))
        .check(CLASSES);
    // What is exempt does it, so the rule knows what to look for.
    assertThat(CLASSES.get(exempt).getAccessesFromSelf())
        .as("%s %s", exempt, what)
        .anyMatch(banned);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    boolean now =
        owner.getPackageName().startsWith("java.time")
            && access.getName().equals("now")
            && !access.getTarget().getFullName().contains(Clock.class.getName());
    boolean system =
        owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
    boolean clock = owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system");
    boolean date = access.getTarget().getFullName().equals("java.util.Date.<init>()");
    boolean calendar =
        owner.isAssignableTo(java.util.Calendar.class) && access.getName().equals("getInstance");
    return now || system || clock || date || calendar;
  }

  private static boolean drawsRandomness(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    boolean made =
        owner.isAssignableTo(java.util.Random.class)
            && (access.getName().equals("<init>") || access.getName().startsWith("getInstance"));
    boolean drawn =
        owner.isEquivalentTo(java.util.concurrent.ThreadLocalRandom.class)
            || (owner.isEquivalentTo(Math.class) && access.getName().equals("random"))
            || (owner.isEquivalentTo(java.util.UUID.class)
                && access.getName().equals("randomUUID"));
    return made || drawn;
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheMapAllows() {
    return new ArchCondition<>("use only what the package map allows") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          JavaClass to = dependency.getTargetClass().getBaseComponentType();
          if (to.getPackageName().startsWith(ROOT + ".")) {
            String refusal =
                PackageMap.refusal(Place.of(from.getPackageName()), Place.of(to.getPackageName()));
            events.add(
                new SimpleConditionEvent(
                    from, refusal.isEmpty(), refusal + ": " + dependency.getDescription()));
          }
        }
      }
    };
  }

  private static Set<String> featuresOnDisk() throws IOException {
    Path sources = Path.of(System.getProperty("etalon.basedir", "")).resolve("src/main/java");
    try (Stream<Path> folders = Files.list(sources.resolve("org/etalon"))) {
      return folders
          .filter(ArchitectureTest::holdsJava)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return Files.isDirectory(folder) && tree.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
