package org.etalon.ui;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.etalon.problem.ProblemType;
import org.etalon.ui.impact.ImpactQuery;
import org.etalon.ui.impact.ImpactSource;

/** The page of what rests on something, wherever it stands. */
@Singleton
class ImpactPages {
  private final Pages pages;
  private final ImpactSource impact;

  ImpactPages(Pages pages, ImpactSource impact) {
    this.pages = pages;
    this.impact = impact;
  }

  Response answer(ImpactSource.Subject subject, HttpHeaders headers, UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    ImpactQuery query = ImpactQuery.read(subject, uri.getQueryParameters());
    int status = query.unread().isEmpty() ? 200 : ProblemType.MALFORMED_REQUEST.status();
    return impact
        .find(subject, query.since(), query.page())
        .map(
            shown -> pages.answer(status, pages.html().impact(context, query, shown), context, uri))
        .orElseGet(() -> pages.withheld(context, uri));
  }
}
