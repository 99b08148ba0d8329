package org.etalon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks the service to verify issued files, as a stranger would, and to hand them out. */
final class Verifications {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Verifications(URI service) {
    this.service = service;
  }

  /** What is wrong with the file of a number; empty when it verifies and is handed out as is. */
  List<String> faults(String number, byte[] file) throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    HttpRequest verification =
        HttpRequest.newBuilder(service.resolve("/api/v1/verifications"))
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofByteArray(file))
            .build();
    HttpResponse<byte[]> answer = http.send(verification, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      return List.of(number + ": the verification answers " + answer.statusCode());
    }
    JsonNode report = JSON.readTree(answer.body());
    if (!report.path("indication").asText().equals("TOTAL_PASSED")) {
      faults.add(number + ": " + report.path("indication") + " " + report.path("subIndication"));
    }
    if (!report.path("certificate").path("number").asText().equals(number)) {
      faults.add(number + " is stored, signed is " + report.path("certificate").path("number"));
    }
    if (!report.path("digests").path("file").asText().equals(IssuingClient.digest(file))) {
      faults.add(number + ": file digest " + report.path("digests").path("file"));
    }
    if (!isInRegistry(report)) {
      faults.add(number + ": the registry does not know these bytes");
    }
    HttpRequest download =
        HttpRequest.newBuilder(service.resolve("/api/v1/certificates/" + number))
            .header("Accept", "application/xml")
            .header("Authorization", "Bearer demo-regulator")
            .build();
    HttpResponse<byte[]> handedOut = http.send(download, BodyHandlers.ofByteArray());
    if (handedOut.statusCode() != 200 || !Arrays.equals(handedOut.body(), file)) {
      faults.add(number + ": handed out are other bytes, status " + handedOut.statusCode());
    }
    return faults;
  }

  /** There is a status as evidence only for bytes that the registry found. */
  private static boolean isInRegistry(JsonNode report) {
    for (JsonNode check : report.path("checks")) {
      if (check.path("id").asText().equals("status.current")) {
        return check.path("evidence").has("status");
      }
    }
    return false;
  }
}
