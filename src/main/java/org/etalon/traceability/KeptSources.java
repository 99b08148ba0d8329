package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Digest;
import org.etalon.certificate.ForeignDocuments;
import org.etalon.certificate.SealRegister;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.LocalText;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.security.Caller;
import org.etalon.signing.SignatureVerifier;
import org.jspecify.annotations.Nullable;

/** Where documents of others are kept, and who may have signed them. */
@Singleton
class KeptSources {
  /** What a number of this service looks like: laboratory, year, sequence. */
  private static final Pattern NUMBER = Pattern.compile("([A-Z0-9-]{1,64})-[0-9]{4}-[0-9]{6,}");

  private static final int PAGE = 200;

  private final ForeignDocuments documents;
  private final Certificates certificates;
  private final SignatureVerifier verifier;
  private final SealRegister seals;
  private final Organisations organisations;

  KeptSources(
      ForeignDocuments documents,
      Certificates certificates,
      SignatureVerifier verifier,
      SealRegister seals,
      Organisations organisations) {
    this.documents = documents;
    this.certificates = certificates;
    this.verifier = verifier;
    this.seals = seals;
    this.organisations = organisations;
  }

  ForeignDocuments documents() {
    return documents;
  }

  Certificates certificates() {
    return certificates;
  }

  SignatureVerifier verifier() {
    return verifier;
  }

  /** Whether a caller's organisation keeps the document itself; the regulator sees all. */
  boolean isShown(Event event, Caller caller) {
    return KeptEvidence.isKept(event)
        && documents.file(caller.tenant(), event.fileDigest()).isPresent();
  }

  /** The laboratory that an X.509 certificate is registered for. */
  Optional<String> laboratory(@Nullable X509Certificate signer) {
    try {
      return signer == null ? Optional.empty() : seals.laboratory(Digest.over(signer.getEncoded()));
    } catch (CertificateEncodingException e) {
      return Optional.empty();
    }
  }

  /** The laboratory of this service that a document says is its own, by number or by name. */
  Optional<String> claimed(Dcc dcc) {
    Matcher number =
        NUMBER.matcher(plain(dcc.coreData().uniqueIdentifier()).toUpperCase(Locale.ROOT));
    if (number.matches()) {
      Optional<String> numbered =
          organisations.find(number.group(1).toLowerCase(Locale.ROOT)).map(Organisation::id);
      if (numbered.isPresent()) {
        return numbered;
      }
    }
    Map<String, String> names = names();
    return dcc.calibrationLaboratory().contact().name().content().stream()
        .map(LocalText::text)
        .map(name -> names.get(plain(name)))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    String after = null;
    List<Organisation> page;
    do {
      page = organisations.after(after, PAGE);
      for (Organisation organisation : page) {
        organisation.name().values().forEach(name -> names.put(plain(name), organisation.id()));
        after = organisation.id();
      }
    } while (page.size() == PAGE);
    return names;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
