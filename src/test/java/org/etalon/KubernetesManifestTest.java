package org.etalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.KubernetesManifest.kustomize;
import static org.etalon.KubernetesManifest.mounts;
import static org.etalon.KubernetesManifest.secrets;
import static org.etalon.KubernetesManifest.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds both overlays of {@code k8s/} and holds them to what the README there promises. */
class KubernetesManifestTest {

  private static final Path BASE_DIRECTORY = Path.of(System.getProperty("etalon.basedir", "."));
  private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

  @BeforeAll
  static void build() throws Exception {
    for (String overlay : List.of("dev", "production")) {
      RENDERED.put(overlay, kustomize(BASE_DIRECTORY.resolve("k8s/overlays").resolve(overlay)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void overlayKeepsEveryPromise(String overlay) throws Exception {
    assertThat(findings(overlay, RENDERED.get(overlay))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void imageHasTheVersionOfThePom(String overlay) throws Exception {
    Matcher version =
        Pattern.compile("<artifactId>etalon</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(BASE_DIRECTORY.resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    List<JsonNode> pods = new KubernetesManifest(RENDERED.get(overlay)).pods();
    assertThat(pods).hasSize(overlay.equals("production") ? 2 : 1);
    assertThat(pods)
        .allSatisfy(
            pod ->
                assertThat(text(pod, "/spec/containers/0/image"))
                    .isEqualTo("etalon:" + version.group(1)));
    assertThat(pods.get(0).at("/metadata/labels").get("app.kubernetes.io/version").asText())
        .isEqualTo(version.group(1));
  }

  /** Spoils one line of an overlay: the check that watches it must say so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dev | readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | root file system",
        "dev | allowPrivilegeEscalation: false | allowPrivilegeEscalation: true | privilege escalation",
        "dev | '  - ALL' | '  - KILL' | capabilities",
        "dev | runAsNonRoot: true | runAsNonRoot: false | non-root",
        "dev | runAsUser: 10001 | runAsUser: 0 | user 10001",
        "dev | type: RuntimeDefault | type: Unconfined | seccomp",
        "dev | automountServiceAccountToken: false | automountServiceAccountToken: true | account token",
        "dev | memory: 1536Mi | storage: 1536Mi | limits memory",
        "dev | cpu: 250m | storage: 250m | requests cpu",
        "dev | 'image: etalon:' | 'image: etalon:latest-' | version tag",
        "dev | 'image: etalon:' | 'image: etalon' | version tag",
        "dev | path: /q/health/live | path: /q/health | livenessProbe",
        "dev | startupProbe: | oldProbe: | startupProbe",
        "dev | port: http | port: 9090 | readinessProbe",
        "dev | containerPort: 8080 | containerPort: 8081 | named http",
        "dev | mountPath: /tmp | mountPath: /var | /tmp",
        "dev | emptyDir: | hostPath: | hostPath",
        "dev | targetPort: http | targetPort: 5432 | Service",
        "dev | kind: NetworkPolicy | kind: OtherPolicy | denies by default",
        "dev | '  - Egress' | '  - Ingress' | denies by default",
        "dev | '    - port: http' | '    - port: 5432' | ingress",
        "dev | '    - port: 5432' | '    - port: 5433' | egress",
        "dev | kind: Namespace | kind: Secret | Secret",
        "dev | ETALON_DEMO | ETALON_DEMO_PASSWORD | PASSWORD",
        "dev | ETALON_DEMO | OTHER | demo",
        "dev | replicas: 1 | replicas: 2 | one replica",
        "dev | mountPath: /data | mountPath: /other | data directory",
        "dev | QUARKUS_HTTP_HOST | QUARKUS_DATASOURCE_JDBC_URL | embedded database",
        "production | 'ETALON_PRODUCTION: \"true\"' | 'ETALON_PRODUCTION: \"false\"' | ETALON_PRODUCTION",
        "production | 'ETALON_PRODUCTION:' | 'ETALON_DEMO:' | ETALON_DEMO",
        "production | FLYWAY_MIGRATE_AT_START: \"false\" | FLYWAY_MIGRATE_AT_START: \"true\" | MIGRATE_AT_START",
        "production | name: etalon-application-role | name: etalon-owner-role | owner secret",
        "production | key: password\\n              name: etalon-owner-role | key: password | owner secret",
        "production | '- migrate' | '- serve' | migrate",
        "production | instances: 3 | instances: 2 | 3 instances",
        "production | kind: Cluster | kind: Other | 3 instances",
        "production | postgresql:17.10 | postgresql:18.0 | PostgreSQL 17",
        "production | owner: etalon_owner | owner: etalon_app | etalon_owner",
        "production | name: etalon_app | name: other | etalon_app",
        "production | replicas: 2 | replicas: 1 | two replicas",
        "production | topologySpreadConstraints: | otherConstraints: | spread",
        "production | sslmode=verify-full | sslmode=require | verify-full",
        "production | '    - port: 443' | '    - port: 8443' | egress",
        "production | secretName: etalon-database-ca | secretName: etalon-owner-role | owner secret",
      })
  void spoiledOverlayIsNoticed(String overlay, String from, String to, String finding)
      throws Exception {
    String sought = from.replace("\\n", "\n");
    assertThat(RENDERED.get(overlay)).as("nothing to spoil").contains(sought);
    assertThat(findings(overlay, RENDERED.get(overlay).replace(sought, to)))
        .anySatisfy(found -> assertThat(found).contains(finding));
  }

  @Test
  void aSecretWithDataIsNoticed() throws Exception {
    String secret = "\n---\nkind: Secret\nmetadata: {name: x}\nstringData: {password: x}\n";
    assertThat(findings("production", RENDERED.get("production") + secret))
        .contains("Secret x is in the manifest");
  }

  private static List<String> findings(String overlay, String yaml) throws IOException {
    KubernetesManifest manifest = new KubernetesManifest(yaml);
    Findings findings = new Findings();
    manifest.pods().forEach(pod -> checkPod(pod, findings));
    checkServer(manifest, findings);
    checkNetwork(manifest, overlay, findings);
    checkSecrets(manifest, findings);
    if (overlay.equals("production")) {
      checkProduction(manifest, findings);
      checkDatabase(manifest, findings);
    } else {
      checkDevelopment(manifest, findings);
    }
    return findings.list;
  }

  private static void checkPod(JsonNode pod, Findings findings) {
    JsonNode spec = pod.path("spec");
    findings.unless(
        spec.at("/securityContext/runAsNonRoot").asBoolean(false), "a pod is not non-root");
    findings.unless(
        isFalse(spec.path("automountServiceAccountToken")), "a pod mounts an account token");
    for (JsonNode volume : spec.path("volumes")) {
      findings.unless(!volume.has("hostPath"), "a volume is a hostPath");
    }
    findings.unless(spec.path("containers").size() == 1, "a pod has not one container");
    findings.unless(!spec.has("initContainers"), "an init container is not checked");
    JsonNode container = spec.at("/containers/0");
    JsonNode security = container.path("securityContext");
    findings.unless(security.path("runAsNonRoot").asBoolean(false), "a container is not non-root");
    findings.unless(
        security.path("runAsUser").asInt() == 10001, "a container does not run as user 10001");
    findings.unless(
        security.path("readOnlyRootFilesystem").asBoolean(false),
        "the root file system is writable");
    findings.unless(
        isFalse(security.path("allowPrivilegeEscalation")), "privilege escalation is allowed");
    findings.unless(
        security.at("/capabilities/drop").toString().equals("[\"ALL\"]"), "capabilities are kept");
    findings.unless(
        text(security, "/seccompProfile/type").equals("RuntimeDefault"), "no seccomp profile");
    for (String bound : List.of("requests", "limits")) {
      for (String resource : List.of("cpu", "memory")) {
        findings.unless(
            container.path("resources").path(bound).has(resource), "no " + bound + " " + resource);
      }
    }
    findings.unless(hasVersionTag(text(container, "/image")), "an image has no version tag");
    findings.unless(mounts(pod).containsKey("/tmp"), "nothing writable at /tmp");
  }

  private static void checkServer(KubernetesManifest manifest, Findings findings) {
    JsonNode pod = manifest.server().at("/spec/template");
    JsonNode container = pod.at("/spec/containers/0");
    findings.unless(
        text(container, "/ports/0/name").equals("http")
            && container.at("/ports/0/containerPort").asInt() == 8080,
        "port 8080 is not named http");
    Map.of("startupProbe", "started", "livenessProbe", "live", "readinessProbe", "ready")
        .forEach(
            (probe, path) -> {
              JsonNode get = container.path(probe).path("httpGet");
              boolean right =
                  text(get, "/path").equals("/q/health/" + path)
                      && text(get, "/port").equals("http");
              findings.unless(right, probe + " is missing or asks something else");
            });
    findings.unless(
        manifest.ofKind("Service").stream()
            .anyMatch(
                service ->
                    selects(service.at("/spec/selector"), pod)
                        && text(service, "/spec/ports/0/targetPort").equals("http")),
        "no Service leads to the port http");
  }

  private static void checkNetwork(KubernetesManifest manifest, String overlay, Findings findings) {
    for (JsonNode pod : manifest.pods()) {
      List<JsonNode> policies =
          manifest.ofKind("NetworkPolicy").stream()
              .filter(policy -> selects(policy.at("/spec/podSelector/matchLabels"), pod))
              .toList();
      findings.unless(
          policies.stream().anyMatch(KubernetesManifestTest::deniesAll),
          "no NetworkPolicy denies by default");
      boolean server = pod.equals(manifest.server().at("/spec/template"));
      Set<String> in = server ? Set.of("http") : Set.of();
      Set<String> out =
          server && overlay.equals("production")
              ? Set.of("53", "5432", "443", "80")
              : Set.of("53", "5432");
      findings.unless(ports(policies, "ingress").equals(in), "ingress is not " + in);
      findings.unless(ports(policies, "egress").equals(out), "egress is not " + out);
    }
  }

  private static void checkSecrets(KubernetesManifest manifest, Findings findings) {
    for (JsonNode secret : manifest.ofKind("Secret")) {
      findings.list.add("Secret " + text(secret, "/metadata/name") + " is in the manifest");
    }
    for (JsonNode map : manifest.ofKind("ConfigMap")) {
      map.path("data")
          .fieldNames()
          .forEachRemaining(
              name ->
                  findings.unless(
                      !name.contains("PASSWORD"), name + " is a PASSWORD in a ConfigMap"));
    }
    for (JsonNode pod : manifest.pods()) {
      for (JsonNode variable : pod.at("/spec/containers/0/env")) {
        boolean secret = text(variable, "/name").matches(".*(PASSWORD|USERNAME|SECRET).*");
        findings.unless(
            !secret || variable.at("/valueFrom/secretKeyRef").isObject(), "a PASSWORD has a value");
      }
    }
  }

  private static void checkProduction(KubernetesManifest manifest, Findings findings) {
    JsonNode server = manifest.server();
    Map<String, String> settings = manifest.settings(server.at("/spec/template"));
    findings.unless(
        "true".equals(settings.get("ETALON_PRODUCTION")), "ETALON_PRODUCTION is not true");
    findings.unless(!settings.containsKey("ETALON_DEMO"), "ETALON_DEMO is set");
    findings.unless(
        "false".equals(settings.get("QUARKUS_FLYWAY_MIGRATE_AT_START")),
        "QUARKUS_FLYWAY_MIGRATE_AT_START is not false");
    String database = settings.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
    findings.unless(
        database.startsWith("jdbc:postgresql://etalon-database-rw:5432/etalon?"), "no JDBC URL");
    findings.unless(
        database.contains("sslmode=verify-full"), "the database's name is not verify-full");
    findings.unless(server.at("/spec/replicas").asInt() >= 2, "fewer than two replicas");
    findings.unless(
        server.at("/spec/template/spec/topologySpreadConstraints").size() > 0,
        "replicas do not spread");
    findings.unless(
        manifest.ofKind("PersistentVolumeClaim").isEmpty(), "a volume in a stateless service");

    JsonNode migration = manifest.only("Job");
    JsonNode command = migration.at("/spec/template/spec/containers/0/command");
    findings.unless(
        text(command, "/" + (command.size() - 1)).equals("migrate"), "the Job does not migrate");
    findings.unless(
        database.equals(
            manifest.settings(migration.at("/spec/template")).get("QUARKUS_DATASOURCE_JDBC_URL")),
        "the Job migrates another database");
    findings.unless(
        secrets(migration)
            .equals(
                Map.of(
                    "QUARKUS_FLYWAY_USERNAME",
                    "etalon-owner-role",
                    "QUARKUS_FLYWAY_PASSWORD",
                    "etalon-owner-role")),
        "the Job does not read the owner secret, or another one");
    findings.unless(
        secrets(server)
            .equals(
                Map.of(
                    "QUARKUS_DATASOURCE_USERNAME",
                    "etalon-application-role",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "etalon-application-role")),
        "the Deployment does not read the application secret, or reads the owner secret");
    findings.unless(
        !server.toString().contains("etalon-owner-role"), "the Deployment names the owner secret");
  }

  private static void checkDatabase(KubernetesManifest manifest, Findings findings) {
    JsonNode cluster = manifest.only("Cluster");
    findings.unless(cluster.at("/spec/instances").asInt() >= 3, "the database has not 3 instances");
    String image = text(cluster, "/spec/imageName");
    findings.unless(
        hasVersionTag(image) && image.matches(".*/postgresql:17\\.\\d+.*"),
        "not PostgreSQL 17 by tag");
    JsonNode start = cluster.at("/spec/bootstrap/initdb");
    findings.unless(
        text(start, "/database").equals("etalon")
            && text(start, "/owner").equals("etalon_owner")
            && text(start, "/secret/name").equals("etalon-owner-role"),
        "database etalon of etalon_owner is not made");
    JsonNode role = cluster.at("/spec/managed/roles/0");
    findings.unless(
        text(role, "/name").equals("etalon_app")
            && text(role, "/passwordSecret/name").equals("etalon-application-role")
            && isFalse(role.path("superuser"))
            && isFalse(role.path("bypassrls")),
        "role etalon_app is not made, or may too much");
  }

  private static void checkDevelopment(KubernetesManifest manifest, Findings findings) {
    JsonNode pod = manifest.server().at("/spec/template");
    Map<String, String> settings = manifest.settings(pod);
    findings.unless("true".equals(settings.get("ETALON_DEMO")), "no demo");
    findings.unless(!settings.containsKey("ETALON_PRODUCTION"), "development is production");
    findings.unless(
        !settings.containsKey("QUARKUS_DATASOURCE_JDBC_URL"), "not the embedded database");
    findings.unless(manifest.server().at("/spec/replicas").asInt() == 1, "not one replica");
    String data = settings.getOrDefault("ETALON_DATA_DIRECTORY", "");
    findings.unless(
        mounts(pod).entrySet().stream()
            .anyMatch(
                mount ->
                    data.startsWith(mount.getKey() + "/")
                        && mount.getValue().has("persistentVolumeClaim")),
        "no volume for the data directory");
  }

  private static boolean deniesAll(JsonNode policy) {
    JsonNode spec = policy.path("spec");
    return spec.path("policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")
        && !spec.has("ingress")
        && !spec.has("egress");
  }

  /** The ports that policies open; {@code any} for a rule that names none, which would open all. */
  private static Set<String> ports(List<JsonNode> policies, String direction) {
    Set<String> ports = new TreeSet<>();
    for (JsonNode policy : policies) {
      for (JsonNode rule : policy.path("spec").path(direction)) {
        rule.path("ports").forEach(port -> ports.add(text(port, "/port")));
        if (rule.path("ports").isEmpty()) {
          ports.add("any");
        }
      }
    }
    return ports;
  }

  private static boolean selects(JsonNode labels, JsonNode pod) {
    JsonNode given = pod.at("/metadata/labels");
    return !labels.isEmpty()
        && labels.properties().stream()
            .allMatch(label -> label.getValue().equals(given.get(label.getKey())));
  }

  private static boolean hasVersionTag(String image) {
    return image.matches("[a-z0-9./-]+:[0-9]+\\.[0-9][A-Za-z0-9._-]*(@sha256:[0-9a-f]{64})?");
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.asBoolean();
  }

  private static final class Findings {
    private final List<String> list = new ArrayList<>();

    void unless(boolean good, String finding) {
      if (!good) {
        list.add(finding);
      }
    }
  }
}
