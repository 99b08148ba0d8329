package org.etalon.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etalon.verification.OfflineVerification;

/**
 * Verifies many files side by side and hands on the results in the order of the files. Only a few
 * files are under way at a time, whatever their number.
 */
final class VerifyRun {
  /** More would only hold more documents in memory at a time. */
  private static final int THREADS_MAX = 8;

  private static final int AHEAD_FOR_EACH = 4;

  private final OfflineVerification verification;
  private final InputStream in;
  private final ReportPrinter printer;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final Deque<Future<Judged>> underWay = new ArrayDeque<>();

  VerifyRun(
      OfflineVerification verification, InputStream in, ReportPrinter printer, Progress progress) {
    this.verification = verification;
    this.in = in;
    this.printer = printer;
    this.progress = progress;
  }

  Tally over(List<String> inputs) {
    int threads = Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      FoundFiles.each(
          inputs,
          candidate -> {
            if (underWay.size() >= threads * AHEAD_FOR_EACH) {
              handOn();
            }
            underWay.add(workers.submit(() -> judge(candidate)));
          });
      while (!underWay.isEmpty()) {
        handOn();
      }
      return tally;
    } finally {
      workers.shutdownNow();
    }
  }

  private void handOn() {
    Judged judged;
    try {
      judged = underWay.remove().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A verification broke off", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    }
    tally.add(judged);
    progress.clear();
    printer.print(judged);
    progress.at(tally.files());
  }

  private Judged judge(Candidate candidate) {
    if (!candidate.problem().isEmpty()) {
      return Judged.unread(candidate.name(), candidate.problem());
    }
    Path path = candidate.path();
    try (InputStream document = path == null ? in : opened(path)) {
      return new Judged(candidate.name(), verification.verify(document), "");
    } catch (IOException e) {
      return Judged.unread(candidate.name(), "it cannot be read");
    } catch (RuntimeException e) {
      // One document must not end a run over thousands.
      return Judged.unread(candidate.name(), "it could not be verified: " + e);
    }
  }

  /** A pipe or a device might never end. */
  private static InputStream opened(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("Not a regular file");
    }
    return new BufferedInputStream(Files.newInputStream(path));
  }
}
