package org.etalon.document;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.Digest;
import org.etalon.certificate.ForeignDocuments;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.WrittenDate;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerificationReport.Indication;
import org.jspecify.annotations.Nullable;

/** The documents that a laboratory keeps, as the certificates of its standards. */
@Singleton
class NamingStandardsDocument implements ForeignDocuments {
  /** The word of EN 319 102-1 for a document without a signature. */
  private static final String NO_SIGNATURE = "SIGNED_DATA_NOT_FOUND";

  private final Documents documents;

  NamingStandardsDocument(Documents documents) {
    this.documents = documents;
  }

  @Override
  public Optional<ForeignDocument> find(String laboratory, Digest digest) {
    return documents.find(laboratory, digest).map(NamingStandardsDocument::named);
  }

  @Override
  public Optional<KeptFile> file(String laboratory, Digest digest) {
    return documents
        .find(laboratory, digest)
        .map(
            kept ->
                new KeptFile(
                    kept.xml(), kept.fileDigest(), kept.contentDigest(), kept.receivedAt()));
  }

  private static ForeignDocument named(KeptDocument document) {
    Dcc dcc = DccReader.read(document.xml());
    return new ForeignDocument(
        dcc.coreData().uniqueIdentifier().strip().replaceAll("\\s+", " "),
        issuer(dcc),
        issuedOn(dcc),
        document.fileDigest(),
        document.contentDigest(),
        signature(document.report()),
        document.report().subIndication(),
        dcc.items().items());
  }

  private static Signature signature(VerificationReport report) {
    if (report.indication() == Indication.TOTAL_PASSED) {
      return Signature.PASSED;
    }
    return NO_SIGNATURE.equals(report.subIndication()) ? Signature.ABSENT : Signature.UNDECIDED;
  }

  /** Its name by language; what has no language stands under the empty one. */
  private static Map<String, String> issuer(Dcc dcc) {
    Map<String, String> names = new LinkedHashMap<>();
    for (LocalText text : dcc.calibrationLaboratory().contact().name().content()) {
      if (!text.text().isBlank()) {
        String language = text.lang();
        names.putIfAbsent(language == null ? "" : language, text.text());
      }
    }
    return names;
  }

  private static @Nullable LocalDate issuedOn(Dcc dcc) {
    WrittenDate issued = dcc.coreData().issueDate();
    return issued == null ? null : issued.date();
  }
}
