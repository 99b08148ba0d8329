package org.etalon.document.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.Digest;
import org.etalon.document.Documents;
import org.etalon.document.KeptDocument;
import org.etalon.document.KeptDocument.Summary;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;
import org.etalon.verification.VerificationReport;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaDocuments implements Documents {
  private static final String OWN = "(:organisation = '*' or organisation = :organisation)";

  private final EntityManager entities;
  private final Transactions transactions;

  JpaDocuments(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public Optional<KeptDocument> find(String organisation, Digest digest) {
    return transactions.in(
        organisation,
        () ->
            entities
                .createQuery(
                    "from DocumentRow where "
                        + OWN
                        + " and (fileDigest = :digest or contentDigest = :digest)"
                        + " order by case when fileDigest = :digest then 0 else 1 end,"
                        + " receivedAt, fileDigest, organisation",
                    DocumentRow.class)
                .setParameter("organisation", organisation)
                .setParameter("digest", digest.bytes())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DocumentRow::toDocument));
  }

  @Override
  public boolean add(KeptDocument document) {
    Digest content = document.contentDigest();
    return transactions.in(
        document.organisation(),
        () ->
            entities
                    .createNativeQuery(
                        "insert into document (organisation, file_digest, content_digest, account,"
                            + " received_at, report, xml) values (:organisation, :file,"
                            + " cast(:content as bytea), :account, :at, cast(:report as json),"
                            + " :xml) on conflict do nothing")
                    .setParameter("organisation", document.organisation())
                    .setParameter("file", document.fileDigest().bytes())
                    .setParameter("content", content == null ? null : content.bytes())
                    .setParameter("account", document.account())
                    .setParameter("at", document.receivedAt())
                    .setParameter("report", Json.write(document.report()))
                    .setParameter("xml", document.xml())
                    .executeUpdate()
                == 1);
  }

  @Override
  public List<Summary> before(String organisation, @Nullable Place after, int limit) {
    String later =
        after == null
            ? ""
            : " and (receivedAt < :at or (receivedAt = :at and (fileDigest > :digest"
                + " or (fileDigest = :digest and organisation > :keeper))))";
    return transactions.in(
        organisation,
        () -> {
          TypedQuery<Object[]> query =
              entities
                  .createQuery(
                      "select fileDigest, contentDigest, organisation, receivedAt, report"
                          + " from DocumentRow where "
                          + OWN
                          + later
                          + " order by receivedAt desc, fileDigest, organisation",
                      Object[].class)
                  .setParameter("organisation", organisation)
                  .setMaxResults(limit);
          if (after != null) {
            query
                .setParameter("at", after.receivedAt())
                .setParameter("digest", after.fileDigest().bytes())
                .setParameter("keeper", after.organisation());
          }
          return query.getResultList().stream().map(JpaDocuments::summary).toList();
        });
  }

  private static Summary summary(Object[] row) {
    VerificationReport report = Json.read((String) row[4], VerificationReport.class);
    VerificationReport.CertificateFacts facts = report.certificate();
    if (facts == null) {
      throw new IllegalStateException("Only what reads as a DCC is kept");
    }
    return new Summary(
        Digest.of((byte[]) row[0]),
        row[1] == null ? null : Digest.of((byte[]) row[1]),
        (String) row[2],
        (Instant) row[3],
        facts,
        report.indication());
  }
}
