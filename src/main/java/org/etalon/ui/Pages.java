package org.etalon.ui;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Answers with pages, in the language of the visitor. */
@Singleton
class Pages {

  static final String HTML = "text/html;charset=UTF-8";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Visitors visitors;
  private final PageHtml html = new PageHtml();

  Pages(Visitors visitors) {
    this.visitors = visitors;
  }

  PageHtml html() {
    return html;
  }

  PageContext context(HttpHeaders headers, UriInfo uri) {
    Cookie cookie = headers.getCookies().get(LanguageChoice.COOKIE);
    return new PageContext(
        LanguageChoice.of(
            uri.getQueryParameters().getFirst("lang"),
            cookie == null ? null : cookie.getValue(),
            headers.getAcceptableLanguages()),
        uri.getRequestUri().getRawPath(),
        withoutLanguage(uri.getRequestUri().getRawQuery()),
        visitors.current().orElse(null),
        visitors.demo(),
        visitors.choices());
  }

  private static String withoutLanguage(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
  }

  Response answer(int status, String page, PageContext context, UriInfo uri) {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(HTML)
            .header(HttpHeaders.CONTENT_LANGUAGE, context.language().code())
            .header(HttpHeaders.VARY, "Accept-Language, Cookie")
            .entity(page);
    if (status == ProblemType.UNAUTHENTICATED.status()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (LanguageChoice.known(uri.getQueryParameters().getFirst("lang")).isPresent()) {
      response.cookie(remembered(context.language().code()));
    }
    return response.build();
  }

  /** What a visitor meets who may not see something: to sign in, or that nothing is there. */
  Response withheld(PageContext context, UriInfo uri) {
    ProblemType type =
        context.visitor() == null ? ProblemType.UNAUTHENTICATED : ProblemType.NOT_FOUND;
    return problem(type, null, context, uri);
  }

  Response problem(ProblemType type, @Nullable String detail, PageContext context, UriInfo uri) {
    return answer(type.status(), html.problem(context, type, detail), context, uri);
  }

  private static NewCookie remembered(String language) {
    return new NewCookie.Builder(LanguageChoice.COOKIE)
        .value(language)
        .path("/")
        .maxAge(Math.toIntExact(REMEMBERED.toSeconds()))
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
