package org.etalon.traceability.review;

import jakarta.inject.Singleton;
import java.util.List;
import org.etalon.security.Caller;
import org.etalon.traceability.impact.TracingImpact;

/** How far the reviews are that something set off; for who may see what depends on it. */
@Singleton
public class AskingProgress {
  private final TracingImpact tracing;
  private final ImpactReviews reviews;

  AskingProgress(TracingImpact tracing, ImpactReviews reviews) {
    this.tracing = tracing;
    this.reviews = reviews;
  }

  /** Those that withdrawals of a certificate set off. */
  public List<ReviewProgress> ofCertificate(String number, Caller caller) {
    tracing.mayAskCertificate(number, caller);
    return of(ImpactReview.Cause.WITHDRAWN, number);
  }

  /** Those that findings about a piece of equipment set off. */
  public List<ReviewProgress> ofEquipment(String id, Caller caller) {
    tracing.mayAskStandard(id, caller);
    return of(ImpactReview.Cause.OUT_OF_TOLERANCE, id);
  }

  private List<ReviewProgress> of(ImpactReview.Cause cause, String subject) {
    return reviews.of(cause, subject).stream().map(ReviewProgress::of).toList();
  }
}
