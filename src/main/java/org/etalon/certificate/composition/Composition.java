package org.etalon.certificate.composition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations.StoredAttachment;
import org.etalon.calibration.StandardUsed;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.certificate.ForeignDocuments;
import org.etalon.equipment.Equipment;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisation.Location;
import org.etalon.organisation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Everything a certificate is made of.
 *
 * @param number null while none is reserved: a preview for the checker
 * @param replaced the certificate that this one amends or substitutes
 * @param scopes the scopes that results are claimed under, by identifier
 * @param notTraceable places of the standards in the document, counted from 0, of which it states
 *     that they were not traceable when they were used
 */
public record Composition(
    Calibration calibration,
    Organisation laboratory,
    Party customer,
    List<Person> persons,
    @Nullable String number,
    LocalDate issuedOn,
    List<Standard> standards,
    @Nullable Certificate replaced,
    Map<String, Scope> scopes,
    List<StoredAttachment> attachments,
    String softwareVersion,
    Set<Integer> notTraceable) {
  public Composition {
    notTraceable = Set.copyOf(notTraceable);
  }

  /** The same, which states of some standards that they are not traceable. */
  public Composition stating(Set<Integer> denied) {
    return new Composition(
        calibration,
        laboratory,
        customer,
        persons,
        number,
        issuedOn,
        standards,
        replaced,
        scopes,
        attachments,
        softwareVersion,
        denied);
  }

  CalibrationBody body() {
    return calibration.body();
  }

  Equipment equipment(String id) {
    Calibration.Frozen frozen = calibration.frozen();
    if (frozen == null) {
      throw new IllegalStateException("Equipment is frozen before a certificate is composed");
    }
    return frozen.get(id);
  }

  /** Name and address of a customer. */
  public record Party(Map<String, String> name, Location location, @Nullable String eMail) {}

  /** A person with the part taken in this calibration. */
  public record Person(String name, Part part) {

    /** What a person did. */
    public enum Part {
      CALIBRATOR,
      CHECKER,
      APPROVER
    }
  }

  /** A standard that was used, with what its values rest on. */
  public record Standard(StandardUsed used, Equipment equipment, List<Basis> bases) {}

  /**
   * A certificate of a standard.
   *
   * @param kind how it is known
   * @param number its number; null when it has none
   * @param contentDigest null for a certificate on paper, and where no signature names one
   * @param fileDigest of a digital one without a content digest; else null
   * @param issuer who issued it, by language
   * @param issuedOn null where unknown
   * @param attachment identifier of the file, for one on paper
   * @param signature how that of a document of others stood when it was kept; else null
   */
  public record Basis(
      Certificate.Edge.Kind kind,
      @Nullable String number,
      @Nullable Digest contentDigest,
      @Nullable Digest fileDigest,
      Map<String, String> issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String attachment,
      ForeignDocuments.@Nullable Signature signature) {

    /** The digest that binds it; null for a certificate on paper. */
    public @Nullable Digest digest() {
      return contentDigest == null ? fileDigest : contentDigest;
    }
  }
}
