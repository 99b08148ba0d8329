package org.etalon.security.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.problem.ProblemException;
import org.etalon.security.Accounts;
import org.etalon.security.SecurityConfig;
import org.jspecify.annotations.Nullable;

/** Lets a visitor of the demonstration act as one of its accounts. Absent outside demo mode. */
@Path("/demo/account")
public class AccountPicker {
  /** The cookie that names the picked account. */
  public static final String COOKIE = "etalon-demo-account";

  private final SecurityConfig config;
  private final Accounts accounts;

  AccountPicker(SecurityConfig config, Accounts accounts) {
    this.config = config;
    this.accounts = accounts;
  }

  /** Picks an account, or with an empty one signs out, and goes back to a page of this service. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response pick(
      @FormParam("account") @Nullable String account, @FormParam("back") @Nullable String back) {
    if (!config.demo() || config.production()) {
      throw ProblemException.notFound();
    }
    boolean known = account != null && accounts.find(account).isPresent();
    NewCookie cookie =
        new NewCookie.Builder(COOKIE)
            .value(known ? account : "")
            .path("/")
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.STRICT)
            .maxAge(known ? NewCookie.DEFAULT_MAX_AGE : 0)
            .build();
    return Response.seeOther(URI.create(localPath(back))).cookie(cookie).build();
  }

  /** Only a path of this service: another address would make this an open redirect. */
  private static String localPath(@Nullable String back) {
    return back != null && back.matches("/[A-Za-z0-9/_.~%-]*") && !back.startsWith("//")
        ? back
        : "/";
  }
}
