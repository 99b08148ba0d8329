package org.etalon.calibration.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.CalibrationBody.Attachment;
import org.etalon.calibration.CalibrationBody.Item;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.Method;
import org.etalon.calibration.StandardUsed;
import org.etalon.calibration.StandardUsed.Reference;

/** What is named exists: identifiers within the calibration, and equipment. */
final class ReferenceRules {
  /** The identifiers become XML identifiers of the certificate. */
  private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_.-]{0,63}";

  private static final String FILE_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}";
  private static final String MEDIA_TYPE = "[a-z]+/[a-z0-9.+-]+";

  private ReferenceRules() {}

  static void check(Subject subject, Findings findings) {
    CalibrationBody body = subject.body();
    identifiers(body, findings);
    notEmpty(body.items(), "/items", findings);
    notEmpty(body.methods(), "/methods", findings);
    notEmpty(body.conditions(), "/conditions", findings);
    notEmpty(body.results(), "/results", findings);
    TextRules.each(
        body.items(),
        "/items",
        (item, at) -> equipment(item.equipment(), at + "/equipment", subject, findings));
    TextRules.each(
        body.standards(),
        "/standards",
        (standard, at) -> standard(standard, at, subject, findings));
    TextRules.each(body.attachments(), "/attachments", (file, at) -> file(file, at, findings));
    TextRules.each(body.results(), "/results", (result, at) -> result(result, at, body, findings));
    TextRules.each(
        body.conditions(),
        "/conditions",
        (condition, at) -> {
          if (condition.quantity() != null) {
            quantity(condition.quantity(), at + "/quantity", body, findings);
          }
        });
  }

  private static void notEmpty(List<?> list, String at, Findings findings) {
    if (list.isEmpty()) {
      findings.error(at, "empty", "At least one is needed.");
    }
  }

  private static void identifiers(CalibrationBody body, Findings findings) {
    Set<String> seen = new HashSet<>();
    TextRules.each(
        Stream.of(
                body.items().stream().map(Item::id),
                body.methods().stream().map(Method::id),
                body.standards().stream().map(StandardUsed::id))
            .flatMap(ids -> ids)
            .toList(),
        "",
        (id, at) -> {
          if (!id.matches(IDENTIFIER)) {
            findings.error("", "identifier", "The identifier " + id + " is not a plain word.");
          } else if (!seen.add(id)) {
            findings.error("", "repeated", "The identifier " + id + " is used twice.");
          }
        });
  }

  private static void equipment(String id, String at, Subject subject, Findings findings) {
    if (subject.equipment().apply(id).isEmpty()) {
      findings.error(at, "unknown", "There is no such equipment that this laboratory may use.");
    }
  }

  private static void standard(
      StandardUsed standard, String at, Subject subject, Findings findings) {
    if (subject.standards().apply(standard.equipment()).isEmpty()) {
      findings.error(
          at + "/equipment", "unknown", "There is no such standard that this laboratory may use.");
    }
    Set<String> files =
        subject.body().attachments().stream().map(Attachment::id).collect(Collectors.toSet());
    TextRules.each(
        standard.certificates(),
        at + "/certificates",
        (reference, place) -> reference(reference, place, files, findings));
  }

  private static void reference(
      Reference reference, String at, Set<String> files, Findings findings) {
    long forms =
        Stream.of(reference.number(), reference.digest(), reference.analogue())
            .filter(form -> form != null)
            .count();
    if (forms != 1) {
      findings.error(at, "form", "Exactly one of number, digest and analogue.");
    }
    StandardUsed.Analogue paper = reference.analogue();
    if (paper != null && paper.attachment() != null && !files.contains(paper.attachment())) {
      findings.error(at + "/analogue/attachment", "unknown", "There is no such attachment.");
    }
  }

  private static void file(Attachment file, String at, Findings findings) {
    if (!file.fileName().matches(FILE_NAME) || file.fileName().contains("..")) {
      findings.error(at + "/fileName", "file-name", "Not a plain file name.");
    }
    if (!file.mediaType().matches(MEDIA_TYPE)) {
      findings.error(at + "/mediaType", "media-type", "Not a media type.");
    }
  }

  private static void result(
      MeasuredResult result, String at, CalibrationBody body, Findings findings) {
    Set<String> items = body.items().stream().map(Item::id).collect(Collectors.toSet());
    known(result.items(), items, at + "/items", findings);
    known(result.methods(), methods(body), at + "/methods", findings);
    known(result.standards(), standards(body), at + "/standards", findings);
    notEmpty(result.items(), at + "/items", findings);
    TextRules.each(
        result.quantities(),
        at + "/quantities",
        (quantity, place) -> quantity(quantity, place, body, findings));
  }

  private static void quantity(
      MeasuredQuantity quantity, String at, CalibrationBody body, Findings findings) {
    known(quantity.standards(), standards(body), at + "/standards", findings);
    known(quantity.methods(), methods(body), at + "/methods", findings);
  }

  private static Set<String> methods(CalibrationBody body) {
    return body.methods().stream().map(Method::id).collect(Collectors.toSet());
  }

  private static Set<String> standards(CalibrationBody body) {
    return body.standards().stream().map(StandardUsed::id).collect(Collectors.toSet());
  }

  private static void known(List<String> ids, Set<String> all, String at, Findings findings) {
    TextRules.each(
        ids,
        at,
        (id, place) -> {
          if (!all.contains(id)) {
            findings.error(place, "unknown", "Nothing in this calibration is called " + id + ".");
          }
        });
  }
}
