package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/** A person who answers for the certificate (DCC {@code respPersonType}). */
public record RespPerson(
    Contact person,
    @Nullable RichContent description,
    @Nullable String role,
    @Nullable Boolean mainSigner,
    @Nullable Boolean cryptElectronicSeal,
    @Nullable Boolean cryptElectronicSignature,
    @Nullable Boolean cryptElectronicTimeStamp,
    Attributes attributes) {}
