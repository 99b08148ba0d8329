package org.etalon.signing.dss;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.ReferenceValidation;
import eu.europa.esig.dss.model.signature.SignatureCryptographicVerification;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SignatureEngine;
import org.etalon.signing.TrustAnchors;
import org.jspecify.annotations.Nullable;

/**
 * EU DSS as the engine. Two documents at a time and a short queue, because each costs a tree of its
 * own; one that takes too long is given up and keeps its place until it really ends.
 */
@Singleton
public final class DssEngine implements SignatureEngine {
  private static final int CONCURRENT_MAX = 2;
  private static final int WAITING_MAX = 16;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final PublishedPki pki;
  private final TrustAnchors anchors;
  private final Clock clock;
  private final Duration timeLimit;
  private final ThreadPoolExecutor workers;

  @Inject
  public DssEngine(PublishedPki pki, TrustAnchors anchors, Clock clock) {
    this(pki, anchors, clock, TIME_LIMIT);
  }

  DssEngine(PublishedPki pki, TrustAnchors anchors, Clock clock, Duration timeLimit) {
    this.pki = pki;
    this.anchors = anchors;
    this.clock = clock;
    this.timeLimit = timeLimit;
    AtomicInteger number = new AtomicInteger();
    this.workers =
        new ThreadPoolExecutor(
            CONCURRENT_MAX,
            CONCURRENT_MAX,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            task -> {
              Thread thread = new Thread(task, "signature-engine-" + number.incrementAndGet());
              thread.setDaemon(true);
              // DSS finds its parts through the service loader of the application.
              thread.setContextClassLoader(DssEngine.class.getClassLoader());
              return thread;
            });
    this.workers.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  @Override
  public Examination examine(byte[] xml, boolean whole) {
    Future<Examination> running;
    try {
      running = workers.submit(() -> run(xml, whole));
    } catch (RejectedExecutionException e) {
      return new NotExamined("The signature engine is busy.");
    }
    try {
      return running.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      return new NotExamined("The signature engine took more than " + timeLimit + ".");
    } catch (ExecutionException e) {
      return new NotExamined("The signature engine cannot read this signature.");
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return new NotExamined("The examination was interrupted.");
    }
  }

  private Examination run(byte[] xml, boolean whole) {
    DSSDocument document = new InMemoryDocument(xml, "dcc.xml");
    SignedDocumentValidator validator = new XMLDocumentValidator(document);
    validator.setCertificateVerifier(
        OfflineVerifier.of(anchors.anchors(), pki.revocationLists(), pki.issuers()));
    validator.setSignaturePolicyProvider(OfflineVerifier.policies());
    validator.setValidationTime(Date.from(clock.instant()));
    validator.setEnableEtsiValidationReport(false);
    SimpleReport report = whole ? validator.validateDocument().getSimpleReport() : null;
    List<ExaminedSignature> examined = new ArrayList<>();
    for (AdvancedSignature signature : validator.getSignatures()) {
      examined.add(examined(signature, report));
    }
    return new Examined(examined);
  }

  private static ExaminedSignature examined(
      AdvancedSignature signature, @Nullable SimpleReport report) {
    SignatureCryptographicVerification result = signature.getSignatureCryptographicVerification();
    List<ReferenceValidation> references = signature.getReferenceValidations();
    CertificateToken certificate = signature.getSigningCertificateToken();
    String id = signature.getId();
    return new ExaminedSignature(
        !references.isEmpty() && references.stream().allMatch(ReferenceValidation::isFound),
        !references.isEmpty() && references.stream().allMatch(ReferenceValidation::isIntact),
        result.isSignatureIntact(),
        certificate == null ? null : certificate.getCertificate(),
        String.valueOf(signature.getDataFoundUpToLevel()),
        report == null ? null : text(report.getIndication(id)),
        report == null ? null : text(report.getSubIndication(id)));
  }

  private static @Nullable String text(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
