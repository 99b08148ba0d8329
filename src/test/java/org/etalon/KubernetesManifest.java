package org.etalon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.etalon.fixture.Tool;

/** The Kubernetes objects of one overlay, as kustomize renders them. */
record KubernetesManifest(List<JsonNode> objects) {

  KubernetesManifest(String yaml) throws IOException {
    this(new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll());
  }

  List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(object -> text(object, "/kind").equals(kind)).toList();
  }

  JsonNode only(String kind) {
    return ofKind(kind).size() == 1 ? ofKind(kind).get(0) : MissingNode.getInstance();
  }

  JsonNode server() {
    return only("Deployment");
  }

  /** Every pod template, whatever kind of object it is in. */
  List<JsonNode> pods() {
    return objects.stream()
        .map(object -> object.at("/spec/template"))
        .filter(JsonNode::isObject)
        .toList();
  }

  /** What the pod reads from ConfigMaps, later ones winning as in Kubernetes. */
  Map<String, String> settings(JsonNode pod) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (JsonNode source : pod.at("/spec/containers/0/envFrom")) {
      for (JsonNode map : ofKind("ConfigMap")) {
        if (map.at("/metadata/name").equals(source.at("/configMapRef/name"))) {
          map.path("data")
              .properties()
              .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        }
      }
    }
    return settings;
  }

  /** Environment variable to the name of the secret it comes from. */
  static Map<String, String> secrets(JsonNode workload) {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (JsonNode variable : workload.at("/spec/template/spec/containers/0/env")) {
      secrets.put(text(variable, "/name"), text(variable, "/valueFrom/secretKeyRef/name"));
    }
    return secrets;
  }

  static Map<String, JsonNode> mounts(JsonNode pod) {
    Map<String, JsonNode> mounts = new LinkedHashMap<>();
    for (JsonNode mount : pod.at("/spec/containers/0/volumeMounts")) {
      for (JsonNode volume : pod.at("/spec/volumes")) {
        if (volume.path("name").equals(mount.path("name"))) {
          mounts.put(text(mount, "/mountPath"), volume);
        }
      }
    }
    return mounts;
  }

  /** What {@code kubectl apply -k} would send; skips the test where kubectl is not installed. */
  static String kustomize(Path overlay) throws Exception {
    Tool.require("kubectl");
    Path out = Files.createTempFile("etalon-kustomize", ".yaml");
    Path log = Files.createTempFile("etalon-kustomize", ".log");
    Process process =
        new ProcessBuilder("kubectl", "kustomize", overlay.toString())
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("kubectl kustomize " + overlay).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    String yaml = Files.readString(out);
    Files.delete(out);
    Files.delete(log);
    return yaml;
  }

  static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText();
  }
}
