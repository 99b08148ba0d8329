package org.etalon.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;
import org.etalon.organisation.ServiceCategories;
import org.etalon.quantity.QuantityKinds;
import org.etalon.rendering.Labels;
import org.etalon.rendering.PageLanguage;
import org.jspecify.annotations.Nullable;

/** What the page of an organisation shows. */
public record OrganisationView(String name, String place, String code, List<Line> scopes) {

  static OrganisationView of(OrganisationSource.Shown shown, PageLanguage language, Labels words) {
    Organisation organisation = shown.organisation();
    Map<String, String> names = organisation.name();
    String name =
        names.getOrDefault(
            language.code(), names.getOrDefault("en", names.values().iterator().next()));
    String code = organisation.laboratoryCode();
    return new OrganisationView(
        name,
        organisation.location().city() + ", " + organisation.location().country(),
        code == null ? "" : code,
        shown.scopes().stream().map(scope -> Line.of(scope, shown.today(), words)).toList());
  }

  /**
   * A scope as its newest version says.
   *
   * @param sign how it stands today
   * @param suspensions from, to and reason
   */
  record Line(
      String id,
      Sign sign,
      String kind,
      String what,
      String range,
      String uncertainty,
      String route,
      String authority,
      String from,
      String to,
      List<String> parameters,
      List<String> suspensions,
      List<Scope.Unread> unread,
      List<Change> history) {

    static Line of(ScopeHistory history, LocalDate today, Labels words) {
      Scope scope = history.latest().scope();
      Scope.Route route = scope.route();
      LocalDate to = scope.inForceTo();
      return new Line(
          scope.id(),
          sign(history.standing(today), words),
          kind(scope),
          text(joined(category(scope), joined(scope.instrument(), scope.method()))),
          ScopeText.range(scope),
          ScopeText.uncertainty(scope, words),
          route == null ? words.get("scopeRouteNone") : words.get("scopeRoute_" + route.name()),
          text(joined(scope.authority(), scope.reference())),
          scope.inForceFrom().toString(),
          to == null ? "" : to.toString(),
          scope.parameters().stream().map(ScopeText::parameter).toList(),
          scope.suspensions().stream().map(Line::suspension).toList(),
          scope.unread(),
          history.versions().stream().map(Change::of).toList());
    }

    private static Sign sign(Scope.Standing standing, Labels words) {
      String word = words.get("standing_" + standing.name());
      return switch (standing) {
        case IN_FORCE -> new Sign("PASSED", "\u2713", word);
        case SUSPENDED -> new Sign("FAILED", "\u2016", word);
        case ENDED -> new Sign("FAILED", "\u2717", word);
        case NOT_YET -> new Sign("INDETERMINATE", "\u25CB", word);
      };
    }

    private static String kind(Scope scope) {
      String kind = scope.quantityKind();
      return kind == null ? "?" : kind + ", " + QuantityKinds.englishName(kind);
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static @Nullable String category(Scope scope) {
      String category = scope.category();
      String name = category == null ? null : ServiceCategories.englishName(category);
      return name == null ? category : category + " " + name;
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
      return one == null ? other : other == null ? one : one + ", " + other;
    }

    private static String suspension(Scope.Suspension suspension) {
      LocalDate to = suspension.to();
      return suspension.from() + " – " + (to == null ? "…" : to) + ": " + suspension.reason();
    }
  }

  /** A version in the history. */
  record Change(int version, String recordedAt, String recordedBy, String appliesFrom, String why) {
    static Change of(ScopeVersion version) {
      String reason = version.reason();
      return new Change(
          version.version(),
          version.recordedAt().toString(),
          version.recordedBy(),
          version.appliesFrom().toString(),
          reason == null ? "" : reason);
    }
  }
}
