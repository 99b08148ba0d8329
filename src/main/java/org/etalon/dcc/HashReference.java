package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * A reference to another document, bound to it by a digest (DCC {@code hashType}); the machine edge
 * of a traceability chain.
 *
 * @param referral what is referred to, in words or as an address
 * @param referralId number of the document referred to
 * @param procedure how {@code value} was made, {@code analogue} for paper
 */
public record HashReference(
    MultilingualText referral,
    String referralId,
    String procedure,
    String value,
    @Nullable RichContent description,
    @Nullable Boolean inValidityRange,
    @Nullable Boolean traceable,
    @Nullable HashReference linkedReport,
    Attributes attributes) {}
