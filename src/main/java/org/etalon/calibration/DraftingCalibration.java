package org.etalon.calibration;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.calibration.Calibration.State;
import org.etalon.calibration.CalibrationBody.Attachment;
import org.etalon.calibration.Calibrations.StoredAttachment;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.platform.Identifiers;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Makes drafts and replaces what they say. */
@Singleton
public class DraftingCalibration {
  /** The largest attachment, in bytes. */
  public static final int ATTACHMENT_BYTES_MAX = 10 * 1024 * 1024;

  private static final int JSON_CHARACTERS_MAX = 1024 * 1024;

  private final Calibrations calibrations;
  private final Organisations organisations;
  private final Identifiers identifiers;
  private final AuditLog auditLog;
  private final Transactions transactions;

  DraftingCalibration(
      Calibrations calibrations,
      Organisations organisations,
      Identifiers identifiers,
      AuditLog auditLog,
      Transactions transactions) {
    this.calibrations = calibrations;
    this.organisations = organisations;
    this.identifiers = identifiers;
    this.auditLog = auditLog;
    this.transactions = transactions;
  }

  /** A new draft of the caller's laboratory. */
  public Calibration draft(
      CalibrationBody body, Calibration.@Nullable Amendment amendment, Caller caller) {
    caller.require(Role.CALIBRATOR);
    String laboratory = caller.organisation();
    requireLaboratory(laboratory);
    requireCustomer(body);
    return transactions.in(
        laboratory,
        () -> {
          Calibration draft =
              new Calibration(
                  identifiers.next(),
                  laboratory,
                  State.DRAFT,
                  1,
                  body,
                  null,
                  caller.id(),
                  null,
                  null,
                  null,
                  amendment,
                  null);
          Calibration stored = withoutBytes(draft);
          calibrations.add(stored);
          storeAttachments(draft);
          auditLog.record(caller.id(), laboratory, "drafted", draft.id(), Map.of());
          return stored;
        });
  }

  /** Replaces what a draft says. */
  public Calibration replace(String id, long version, CalibrationBody body, Caller caller) {
    caller.require(Role.CALIBRATOR);
    return transactions.in(
        caller.organisation(),
        () -> {
          Calibration draft = draft(id, caller);
          requireCustomer(body);
          if (draft.version() != version) {
            throw new ProblemException(
                ProblemType.VERSION_MISMATCH, "The draft is at version " + draft.version() + ".");
          }
          Calibration replaced = draft.withBody(body, caller.id());
          Calibration stored = withoutBytes(replaced);
          calibrations.save(stored);
          storeAttachments(replaced);
          auditLog.record(caller.id(), caller.organisation(), "redrafted", id, Map.of());
          return stored;
        });
  }

  /** Stores the bytes of an attachment that the draft names. */
  public void attach(String id, String name, String mediaType, byte[] bytes, Caller caller) {
    caller.require(Role.CALIBRATOR);
    if (bytes.length > ATTACHMENT_BYTES_MAX) {
      throw new ProblemException(ProblemType.TOO_LARGE, "An attachment has at most 10 MiB.");
    }
    transactions.run(
        caller.organisation(),
        () -> {
          Calibration draft = draft(id, caller);
          Attachment named =
              draft.body().attachments().stream()
                  .filter(attachment -> attachment.id().equals(name))
                  .findFirst()
                  .orElseThrow(ProblemException::notFound);
          if (!named.mediaType().equals(mediaType)) {
            throw ProblemException.rule(
                "", "media-type", "The draft calls this attachment " + named.mediaType() + ".");
          }
          calibrations.attach(
              id, new StoredAttachment(name, named.fileName(), named.mediaType(), bytes));
          calibrations.save(draft.withBody(draft.body(), caller.id()));
          auditLog.record(
              caller.id(), caller.organisation(), "attached", id, Map.of("attachment", name));
        });
  }

  /** The draft; anything that is not one any more is a conflict. */
  private Calibration draft(String id, Caller caller) {
    Calibration calibration =
        calibrations.find(id, caller.organisation()).orElseThrow(ProblemException::notFound);
    if (calibration.state() != State.DRAFT) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The calibration is " + calibration.state() + ".");
    }
    return calibration;
  }

  private void requireLaboratory(String organisation) {
    Organisation.Kind kind = organisations.find(organisation).map(Organisation::kind).orElseThrow();
    if (kind == Organisation.Kind.REGULATOR) {
      throw new ProblemException(ProblemType.FORBIDDEN, "A regulator does not calibrate.");
    }
  }

  private void requireCustomer(CalibrationBody body) {
    String customer = body.customer().organisation();
    if (customer != null && organisations.find(customer).isEmpty()) {
      throw ProblemException.rule(
          "/customer/organisation", "unknown", "There is no such organisation.");
    }
  }

  private void storeAttachments(Calibration calibration) {
    for (int i = 0; i < calibration.body().attachments().size(); i++) {
      Attachment attachment = calibration.body().attachments().get(i);
      if (attachment.base64() != null) {
        byte[] bytes = decode(attachment.base64(), "/attachments/" + i + "/base64");
        calibrations.attach(
            calibration.id(),
            new StoredAttachment(
                attachment.id(), attachment.fileName(), attachment.mediaType(), bytes));
      }
    }
  }

  private static byte[] decode(String base64, String pointer) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed(pointer, "Not base64 (RFC 4648, section 4).");
    }
  }

  /** What remains without the bytes of the attachments is bounded as any other JSON. */
  private static Calibration withoutBytes(Calibration calibration) {
    Calibration stored = stripped(calibration);
    if (Json.write(stored.body()).length() > JSON_CHARACTERS_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "Without its attachments a calibration has at most 1 MiB.");
    }
    return stored;
  }

  private static Calibration stripped(Calibration calibration) {
    return new Calibration(
        calibration.id(),
        calibration.laboratory(),
        calibration.state(),
        calibration.version(),
        calibration.body().withoutAttachmentBytes(),
        calibration.frozen(),
        calibration.calibrator(),
        calibration.checker(),
        calibration.approver(),
        calibration.number(),
        calibration.amendment(),
        calibration.rejectedWith());
  }
}
