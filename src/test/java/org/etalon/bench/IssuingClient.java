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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.etalon.bench.Ledger.Interrupted;
import org.etalon.bench.Ledger.Promise;
import org.jspecify.annotations.Nullable;

/** Three persons of a laboratory who take one calibration after the other to its certificate. */
final class IssuingClient implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CALIBRATIONS = "/api/v1/calibrations";
  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

  private final URI service;
  private final Supplier<String> bodies;
  private final Ledger ledger;
  private final BooleanSupplier killed;
  private final Random random;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private @Nullable String calibration;
  private @Nullable String approved;

  /**
   * A client.
   *
   * @param killed whether the killing has begun, after which any failure is to be expected
   */
  IssuingClient(
      URI service, Supplier<String> bodies, Ledger ledger, BooleanSupplier killed, Random random) {
    this.service = service;
    this.bodies = bodies;
    this.ledger = ledger;
    this.killed = killed;
    this.random = random;
  }

  @Override
  public void run() {
    while (!killed.getAsBoolean()) {
      try {
        issue();
      } catch (IOException | CompletionException e) {
        cutOff();
        if (!killed.getAsBoolean()) {
          ledger.fault("A client was refused by a living service: " + e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void cutOff() {
    if (calibration != null) {
      ledger.interrupted(new Interrupted(calibration, approved));
    }
  }

  private void issue() throws IOException, InterruptedException {
    calibration = null;
    approved = null;
    // Half of what a crash cut off is taken up again, the rest stays as the crash left it.
    Interrupted left = ledger.takeInterrupted();
    if (left != null && random.nextBoolean()) {
      calibration = left.calibration();
      approved = left.approved();
      resume(left);
      return;
    }
    String draft =
        JSON.readTree(post("calibrator", CALIBRATIONS, bodies.get(), 201)).get("id").asText();
    calibration = draft;
    onwards(draft, "DRAFT");
  }

  private void resume(Interrupted left) throws IOException, InterruptedException {
    String id = left.calibration();
    if (left.approved() != null) {
      // The answer never came, so the approver sends the same approval again.
      ledger.approvalsRepeated.incrementAndGet();
      approve(id, left.approved());
      return;
    }
    HttpResponse<byte[]> found =
        expect(send(request("calibrator", CALIBRATIONS + "/" + id).GET().build()), 200);
    onwards(id, JSON.readTree(found.body()).get("state").asText());
  }

  private void onwards(String id, String state) throws IOException, InterruptedException {
    String path = CALIBRATIONS + "/" + id;
    if (state.equals("DRAFT")) {
      post("calibrator", path + "/submission", "", 200);
    }
    if (List.of("DRAFT", "SUBMITTED").contains(state)) {
      post("checker", path + "/check", "{\"accepted\":true}", 200);
    }
    HttpRequest preview =
        request("approver", path + "/preview").header("Accept", "application/xml").GET().build();
    approve(id, digest(expect(send(preview), 200).body()));
  }

  private void approve(String id, String digest) throws IOException, InterruptedException {
    String path = CALIBRATIONS + "/" + id + "/approval";
    HttpRequest approval =
        request("approver", path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"contentDigest\":\"" + digest + "\"}"))
            .build();
    approved = digest;
    ledger.approvalsSent.incrementAndGet();
    // An impatient approver presses twice.
    boolean doubled = random.nextInt(4) == 0;
    CompletableFuture<HttpResponse<byte[]>> second =
        doubled ? http.sendAsync(approval, BodyHandlers.ofByteArray()) : null;
    promise(id, digest, expect(send(approval), 201).body());
    if (second != null) {
      ledger.approvalsDoubled.incrementAndGet();
      promise(id, digest, expect(second.join(), 201).body());
    }
  }

  private void promise(String id, String digest, byte[] answer) throws IOException {
    JsonNode issued = JSON.readTree(answer);
    if (!issued.get("contentDigest").asText().equals(digest)) {
      ledger.fault("Approved " + digest + " of " + id + ", issued " + issued);
    }
    ledger.promised(
        id,
        new Promise(
            issued.get("number").asText(),
            issued.get("fileDigest").asText(),
            issued.get("contentDigest").asText()));
  }

  private byte[] post(String role, String path, String body, int status)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(role, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return expect(send(request), status).body();
  }

  private HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(ANSWER_MAX)
        .header("Authorization", "Bearer demo-lab-" + role);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> expect(HttpResponse<byte[]> response, int status)
      throws IOException {
    if (response.statusCode() != status) {
      throw new IOException(
          response.request().uri().getPath()
              + " answered "
              + response.statusCode()
              + ": "
              + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return response;
  }

  static String digest(byte[] octets) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return "sha-256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
