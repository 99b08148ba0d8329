package org.etalon.ui;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.platform.OneAtATime;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.rendering.PageLanguage;
import org.etalon.verification.CarriedDcc;
import org.etalon.verification.ValidatingDocument;
import org.etalon.verification.ValidationReport;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerifyingDocument;

/** Has a file looked at from every side. Large ones take turns, because their pages are larger. */
@Singleton
class ExaminingDocument {
  private static final int LARGE_BYTES = 1024 * 1024;

  private final OneAtATime large = new OneAtATime(Duration.ofSeconds(30));
  private final VerifyingDocument verifying;
  private final ValidatingDocument validating;
  private final HandedDocuments handed;

  ExaminingDocument(
      VerifyingDocument verifying, ValidatingDocument validating, HandedDocuments handed) {
    this.verifying = verifying;
    this.validating = validating;
    this.handed = handed;
  }

  /**
   * The page about a file.
   *
   * @param language of what the rules say, where it has words for it
   * @param page makes it from what was found
   * @throws ProblemException when too many large documents wait
   */
  String examine(byte[] file, PageLanguage language, Function<ExaminedDocument, String> page) {
    Optional<byte[]> carried = CarriedDcc.in(file);
    // A small PDF can hold a large document.
    if (carried.map(xml -> xml.length).orElse(0) <= LARGE_BYTES) {
      return page.apply(examined(file, carried, language));
    }
    return large.run(() -> page.apply(examined(file, carried, language)), ExaminingDocument::busy);
  }

  private static String busy() {
    throw new ProblemException(
        ProblemType.BUSY, "Too many large documents are being looked at; try again later.");
  }

  private ExaminedDocument examined(byte[] file, Optional<byte[]> carried, PageLanguage language) {
    VerificationReport verification = verifying.verify(file);
    if (carried.isEmpty()) {
      return new ExaminedDocument(verification, null, null, "");
    }
    byte[] xml = carried.get();
    ValidationReport validation = validating.validate(xml, Locale.forLanguageTag(language.code()));
    // What verification did not take for a certificate is none.
    Dcc dcc = verification.certificate() == null ? null : DccReader.read(xml);
    boolean files = dcc != null && !Attachments.of(dcc).isEmpty();
    return new ExaminedDocument(verification, validation, dcc, files ? handed.hold(xml) : "");
  }
}
