package org.etalon.traceability.web;

import java.util.List;
import org.etalon.traceability.review.ReviewProgress;

/** How far the reviews are that something set off. */
record Reviews(List<ReviewProgress> items) {}
