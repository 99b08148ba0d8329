package org.etalon.bench.chain;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.etalon.certificate.ForeignDocuments;
import org.etalon.equipment.jurisdiction.JurisdictionConfig;
import org.etalon.platform.Transactions;
import org.etalon.platform.embedded.EmbeddedPostgres;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;
import org.etalon.traceability.facts.FactsConfig;
import org.etalon.traceability.graph.GraphConfig;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The stores and use cases of the service on a database, for one thread. */
final class Service implements AutoCloseable {
  private static final String[] ROWS = {
    "certificate.store.CertificateRow",
    "certificate.store.EdgeRow",
    "certificate.store.EventRow",
    "organisation.store.OrganisationRow",
    "organisation.store.ScopeRow",
    "organisation.store.ScopeVersionRow",
    "organisation.store.ScopeSnapshotRow",
    "equipment.store.EquipmentRow",
    "equipment.store.FactRow",
    "calibration.store.CalibrationRow",
    "calibration.store.AttachmentRow"
  };

  private static final int CONNECTIONS = 4;

  private final SessionFactory sessions;
  private final AgroalDataSource pool;
  private final Wiring wiring = new Wiring();

  Service(EmbeddedPostgres database, int factsInMemory) {
    Map<String, String> settings = database.access().settings();
    String url = settings.get("quarkus.datasource.jdbc.url");
    String user = settings.get("quarkus.datasource.username");
    String secret = settings.get("quarkus.datasource.password");
    Configuration configuration =
        new Configuration()
            .setProperty("hibernate.connection.url", url)
            .setProperty("hibernate.connection.username", user)
            .setProperty("hibernate.connection.password", secret);
    for (String row : ROWS) {
      configuration.addAnnotatedClass(type(row));
    }
    this.sessions = configuration.buildSessionFactory();
    EntityManager entities = sessions.createEntityManager();
    this.pool = pool(url, user, secret);
    wiring
        .with(EntityManager.class, entities)
        .with(Transactions.class, new OneByOne(entities))
        .with(Clock.class, Clock.systemUTC())
        .with(DataSource.class, pool)
        .with(FactsConfig.class, () -> factsInMemory)
        .with(GraphConfig.class, OptionalInt::empty)
        .with(JurisdictionConfig.class, Optional::<Path>empty)
        .with(ForeignDocuments.class, new NoDocuments())
        .with(SignatureVerifier.class, SigningFixture.temporary().verifier())
        .with("certificate.store.JpaCertificates")
        .with("certificate.store.JpaSealRegister")
        .with("organisation.store.JpaOrganisations")
        .with("organisation.store.JpaScopes")
        .with("equipment.store.JpaEquipment")
        .with("equipment.store.JpaEquipmentHistory")
        .with("equipment.jurisdiction.WrittenJurisdictions")
        .with("calibration.store.JpaCalibrations")
        .with("traceability.store.SqlFacts")
        .with("traceability.store.SqlGraph")
        .with("traceability.store.SqlWalks")
        .with("traceability.graph.GraphWalks")
        .with("traceability.ReadingEvidence");
  }

  /** As the service has one; the graph is read on connections of its own. */
  private static AgroalDataSource pool(String url, String user, String secret) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(CONNECTIONS)
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(url)
                                      .principal(new NamePrincipal(user))
                                      .credential(new SimplePassword(secret)))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("org.etalon." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  <T> T get(Class<T> type) {
    return wiring.get(type);
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }

  /** A transaction, and what is in it joins it; with the question that the service begins with. */
  private record OneByOne(EntityManager entities) implements Transactions {
    @Override
    public boolean isOpen() {
      return entities.getTransaction().isActive();
    }

    @Override
    public <T> T in(String organisation, Supplier<T> work) {
      EntityTransaction transaction = entities.getTransaction();
      boolean outer = transaction.isActive();
      if (outer) {
        return work.get();
      }
      entities.clear();
      transaction.begin();
      entities
          .createNativeQuery("select set_config('etalon.organisation', :name, true)")
          .setParameter("name", organisation)
          .getSingleResult();
      T result = work.get();
      transaction.commit();
      return result;
    }
  }
}
